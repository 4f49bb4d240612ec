import type { Json } from "@wamock/contract";

/**
 * JSON as Graph writes it: compact, every slash and `@` escaped, everything beyond ASCII as `\uXXXX`.
 *
 * @example
 * ```ts
 * import { graphJson } from "./graph_json.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(graphJson({ mime_type: "image/png" }), '{"mime_type":"image\\/png"}');
 * ```
 */
export function graphJson(value: Json): string {
  // Slashes, "@" and characters beyond ASCII occur in JSON only inside strings, so the text can be escaped whole.
  return JSON.stringify(value).replace(/[/@\u007f-\uffff]/g, escape);
}

/**
 * JSON as a webhook's body has it: as Graph writes it, and `<` and `%` escaped too.
 *
 * @example
 * ```ts
 * import { webhookJson } from "./graph_json.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(webhookJson("5% < é"), '"5\\u0025 \\u003C \\u00e9"');
 * ```
 */
export function webhookJson(value: Json): string {
  return graphJson(value).replace(/[<%]/g, (character) => character === "<" ? "\\u003C" : "\\u0025");
}

function escape(character: string): string {
  return character === "/" ? "\\/" : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
