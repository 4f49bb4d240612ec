/** A text field of a form: name and value. */
export type FormField = readonly [name: string, value: string];

/** What the head of a file part says. */
export interface FilePart {
  readonly name: string;
  readonly filename: string;
  /** Media type, sent as it is. */
  readonly type: string;
}

/** The bytes of a form around the content of its one file. */
export interface MultipartFrame {
  /** The request's Content-Type, with the boundary. */
  readonly contentType: string;
  readonly head: Uint8Array<ArrayBuffer>;
  readonly tail: Uint8Array<ArrayBuffer>;
}

/**
 * Writes a form with one file, which comes last, so that its length is known before its content is.
 *
 * `FormData` is not used: runtimes differ in what they make of a nameless `Blob`, they lower-case its type, and it
 * takes no stream.
 *
 * @example
 * ```ts
 * import { frameMultipart } from "./multipart_frame.ts";
 * import { assertMatch } from "@std/assert";
 *
 * const frame = frameMultipart([["a", "1"]], { name: "file", filename: "a.png", type: "image/png" });
 * assertMatch(new TextDecoder().decode(frame.head), /filename="a\.png"\r\nContent-Type: image\/png\r\n\r\n$/);
 * ```
 */
export function frameMultipart(fields: readonly FormField[], file: FilePart): MultipartFrame {
  const random = crypto.getRandomValues(new Uint8Array(16));
  const boundary = `----wamock${Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  const texts = fields.map(([name, value]) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`
  );
  const disposition = `form-data; name="${quoted(file.name)}"; filename="${quoted(file.filename)}"`;
  const fileHead = `--${boundary}\r\nContent-Disposition: ${disposition}\r\nContent-Type: ${file.type}\r\n\r\n`;
  const encoder = new TextEncoder();
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    head: encoder.encode(texts.join("") + fileHead),
    tail: encoder.encode(`\r\n--${boundary}--\r\n`),
  };
}

/** As browsers write a name into a part's head: the rest goes out as UTF-8. */
function quoted(text: string): string {
  return text.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
}
