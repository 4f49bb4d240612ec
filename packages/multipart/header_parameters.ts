/** Parameters of a header value such as `form-data; name="a"; filename="b"`. */
export interface HeaderParameters {
  /** Values by lower-cased name; the first of two equal names counts. */
  values: Map<string, string>;
  /** An unclosed quote, text behind a closing quote, or a parameter without `=`. */
  damaged: boolean;
}

/**
 * Reads what follows the first `;` of a header value.
 *
 * In quoted values only `\"` and `\\` are undone: a backslash before any other
 * character is kept, since some clients send Windows paths unescaped. The
 * `%22`, `%0D` and `%0A` which browsers write (HTML, multipart/form-data
 * encoding) are left as sent, since a server cannot tell them from a name that
 * holds them.
 */
export function parseHeaderParameters(text: string): HeaderParameters {
  const values = new Map<string, string>();
  let damaged = false;
  let at = 0;
  while (at < text.length) {
    const equals = text.indexOf("=", at);
    const semicolon = text.indexOf(";", at);
    if (equals < 0 || (semicolon >= 0 && semicolon < equals)) {
      const end = semicolon < 0 ? text.length : semicolon;
      damaged ||= text.slice(at, end).trim() !== "";
      at = end + 1;
      continue;
    }
    const name = text.slice(at, equals).trim().toLowerCase();
    at = equals + 1;
    while (text[at] === " " || text[at] === "\t") at++;
    const quoted = text[at] === '"' ? readQuoted(text, at + 1) : undefined;
    const from = quoted?.end ?? at;
    const next = text.indexOf(";", from);
    const end = next < 0 ? text.length : next;
    const rest = text.slice(from, end).trim();
    if (quoted && (!quoted.closed || rest !== "")) damaged = true;
    if (name === "") damaged = true;
    else if (!values.has(name)) values.set(name, quoted?.value ?? rest);
    at = end + 1;
  }
  return { values, damaged };
}

function readQuoted(
  text: string,
  from: number,
): { value: string; end: number; closed: boolean } {
  let value = "";
  for (let i = from; i < text.length; i++) {
    const next = text[i + 1];
    if (text[i] === "\\" && (next === '"' || next === "\\")) {
      value += next;
      i++;
    } else if (text[i] === '"') {
      return { value, end: i + 1, closed: true };
    } else value += text[i];
  }
  return { value, end: text.length, closed: false };
}
