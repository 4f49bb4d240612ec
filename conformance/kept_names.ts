import type { Names } from "./placeholders.ts";

/**
 * What an answer's field is kept as: the value itself; percent-encoded; up to its query; and with its last character
 * another one.
 *
 * @example
 * ```ts
 * import { namesOf } from "./kept_names.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(namesOf("id", "a?b"), { "id": "a?b", "id.encoded": "a%3Fb", "id.path": "a", "id.altered": "a?0" });
 * ```
 */
export function namesOf(name: string, value: string): Names {
  const altered = value.slice(0, -1) + (value.endsWith("0") ? "1" : "0");
  return {
    [name]: value,
    [`${name}.encoded`]: encodeURIComponent(value),
    [`${name}.path`]: value.replace(/\?.*$/s, ""),
    [`${name}.altered`]: altered,
  };
}

/** A word that no case before had, for names that a target takes once: `{unique}`. */
export function newUnique(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => "abcdefghijklmnopqrstuvwxyz"[byte % 26]).join("");
}
