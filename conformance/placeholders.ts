import type { Json } from "@wamock/contract";

/** Values for placeholders: credentials, fixtures, and what earlier answers gave. */
export type Names = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{([A-Za-z]+(?:\.[A-Za-z]+)?)\}/g;

/** A placeholder without a value: the case is wrong, not the target. */
export class UnknownNameError extends Error {
  override readonly name = "UnknownNameError";

  constructor(name: string, names: Names) {
    super(`Failed to fill {${name}}: nothing has that name. Known: ${Object.keys(names).join(", ") || "nothing"}.`);
  }
}

/**
 * Replaces each `{name}` in a text.
 *
 * @throws {UnknownNameError}
 *
 * @example
 * ```ts
 * import { fillText } from "./placeholders.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fillText("/v24.0/{phoneNumberId}/media", { phoneNumberId: "123" }), "/v24.0/123/media");
 * ```
 */
export function fillText(text: string, names: Names): string {
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const value = Object.hasOwn(names, name) ? names[name] : undefined;
    if (value === undefined) throw new UnknownNameError(name, names);
    return value;
  });
}

/**
 * The same in every string of a JSON value.
 *
 * @throws {UnknownNameError}
 */
export function fillJson(value: Json, names: Names): Json {
  if (typeof value === "string") return fillText(value, names);
  if (Array.isArray(value)) return value.map((item: Json) => fillJson(item, names));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillJson(item, names)]));
}

/** The names that a value's strings have placeholders for. */
export function placeholdersIn(value: unknown): Set<string> {
  return new Set([...JSON.stringify(value).matchAll(PLACEHOLDER)].map(([, name = ""]) => name));
}
