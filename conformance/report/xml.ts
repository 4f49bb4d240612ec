/** An XML element with its attributes and its content. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** A text, or elements; nothing when absent. */
  readonly content?: string | readonly XmlElement[];
}

/**
 * An XML document.
 *
 * @example
 * ```ts
 * import { xmlDocument } from "./xml.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   xmlDocument({ name: "a", attributes: { b: '"<\u0007' }, content: "x & y" }),
 *   '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;\ufffd">x &amp; y</a>\n',
 * );
 * ```
 */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, "").join("\n")}\n`;
}

function lines({ name, attributes, content = "" }: XmlElement, indent: string): string[] {
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${attribute(String(value))}"`)]
    .join(" ");
  if (content.length === 0) return [`${indent}<${open}/>`];
  if (typeof content === "string") return [`${indent}<${open}>${text(content)}</${name}>`];
  return [`${indent}<${open}>`, ...content.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${name}>`];
}

function text(value: string): string {
  return sendable(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Line ends and tabs would be read back as blanks. */
function attribute(value: string): string {
  return text(value).replaceAll('"', "&quot;").replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

/** XML 1.0 has no way to write most control characters, half a surrogate pair, U+FFFE and U+FFFF. */
function sendable(value: string): string {
  // deno-lint-ignore no-control-regex
  return value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
}
