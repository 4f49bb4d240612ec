import { FieldTooLargeError } from "./errors.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import type { PartSink } from "./part_sink.ts";

/** A sink that keeps a text field. */
export interface TextSink extends PartSink {
  /**
   * Keeps a copy of the slice.
   *
   * @throws {FieldTooLargeError} beyond the limit
   */
  write(slice: Uint8Array): void;
  /** Bytes kept so far. */
  readonly size: number;
  /** The field decoded as UTF-8, a byte order mark kept, as browsers do. */
  text(): string;
}

/**
 * Collects a text field.
 *
 * @param limit most bytes to keep; default 1048576
 * @param name the field's name, for the error message
 *
 * @example
 * ```ts
 * import { readMultipart, textSink } from "@wamock/multipart";
 * import { assertEquals } from "@std/assert";
 *
 * const body = new Blob(['--b\r\nContent-Disposition: form-data; name="to"\r\n\r\n42\r\n--b--']);
 * const field = textSink(100);
 * await readMultipart(body.stream(), { boundary: "b", onPart: () => field });
 * assertEquals(field.text(), "42");
 * ```
 */
export function textSink(
  limit: number = DEFAULT_LIMITS.maxFieldBytes,
  name?: string,
): TextSink {
  let bytes = new Uint8Array(Math.min(limit, 256));
  let size = 0;
  return {
    write(slice) {
      const longer = size + slice.length;
      if (longer > limit) throw new FieldTooLargeError(limit, name);
      if (longer > bytes.length) {
        const larger = new Uint8Array(
          Math.min(limit, Math.max(longer, 2 * bytes.length)),
        );
        larger.set(bytes.subarray(0, size));
        bytes = larger;
      }
      bytes.set(slice, size);
      size = longer;
    },
    get size() {
      return size;
    },
    text() {
      return new TextDecoder("utf-8", { ignoreBOM: true })
        .decode(bytes.subarray(0, size));
    },
  };
}
