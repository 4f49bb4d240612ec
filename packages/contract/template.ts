import type { Json } from "./catalogue.ts";

/** Values for the `%{name}` placeholders of a catalogue entry. */
export type TemplateValues = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /%\{([a-z_]+)\}/g;

/**
 * Replaces `%{name}` in every string of a JSON value. Keys and their order stay.
 *
 * @throws {TypeError} when a placeholder has no value.
 *
 * @example
 * ```ts
 * import { fillTemplate } from "@wamock/contract";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fillTemplate({ message: "no %{what}" }, { what: "file" }), { message: "no file" });
 * ```
 */
export function fillTemplate(template: Json, values: TemplateValues): Json {
  if (typeof template === "string") {
    return template.replace(PLACEHOLDER, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new TypeError(`Failed to fill "${template}": no value for %{${name}}.`);
      return String(value);
    });
  }
  if (Array.isArray(template)) return template.map((item) => fillTemplate(item, values));
  if (template !== null && typeof template === "object") {
    return Object.fromEntries(Object.entries(template).map(([key, item]) => [key, fillTemplate(item, values)]));
  }
  return template;
}

/**
 * Whether a text is one that a template can give, whatever its placeholders stand for.
 *
 * @example
 * ```ts
 * import { fitsTemplate } from "@wamock/contract";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fitsTemplate("no %{what}", "no file"), true);
 * assertEquals(fitsTemplate("no %{what}", "a file"), false);
 * ```
 */
export function fitsTemplate(template: string, text: string): boolean {
  const literals = template.split(/%\{[a-z_]+\}/).map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literals.join(".*?")}$`, "s").test(text);
}

/**
 * The names of the placeholders in a JSON value, each once.
 *
 * @example
 * ```ts
 * import { placeholdersOf } from "@wamock/contract";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(placeholdersOf({ message: "no %{what}", trace: "%{id} of %{what}" }), ["what", "id"]);
 * ```
 */
export function placeholdersOf(template: Json): string[] {
  const found = JSON.stringify(template).matchAll(PLACEHOLDER);
  return [...new Set([...found].map(([, name = ""]) => name))];
}
