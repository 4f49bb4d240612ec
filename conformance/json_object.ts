import type { Json } from "@wamock/contract";

/** A JSON object by its keys. */
export type JsonObject = Readonly<Record<string, Json>>;

/** The value itself when it is an object, or an empty one: what is no object has no fields. */
export function jsonObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/**
 * The value at a path of keys and, in lists, of positions from 0; `undefined` where there is none.
 *
 * @example
 * ```ts
 * import { fieldAt } from "./json_object.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fieldAt({ data: [{ id: "1" }] }, "data.0.id"), "1");
 * assertEquals(fieldAt({ data: "text" }, "data.handle"), undefined);
 * ```
 */
export function fieldAt(value: Json | undefined, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>(
    (holder, key) => Array.isArray(holder) ? holder[Number(key)] : jsonObject(holder)[key],
    value,
  );
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The body as JSON; `undefined` when it is none. */
export function readJson(body: Uint8Array): Json | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
