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

function escape(character: string): string {
  return character === "/" ? "\\/" : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
