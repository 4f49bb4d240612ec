import type { Json } from "@wamock/contract";

/**
 * JSON as Graph writes it: compact, `/` and `@` escaped, everything beyond ASCII as `\uXXXX`. Written for the suite
 * alone, character by character, so that it is not the mock's own encoder that judges the mock.
 */
export function graphJson(value: Json): string {
  let text = "";
  for (const unit of JSON.stringify(value).split("")) {
    const code = unit.charCodeAt(0);
    if (unit === "/") text += "\\/";
    else if (unit === "@" || code > 0x7e) text += `\\u${code.toString(16).padStart(4, "0")}`;
    else text += unit;
  }
  return text;
}
