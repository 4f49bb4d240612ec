/** A stream whose length in bytes is known before it is read. */
export interface SizedStream {
  readonly stream: ReadableStream<Uint8Array>;
  /** In bytes. */
  readonly size: number;
}

/** A stream gave more or fewer bytes than its size said; the request was given up. */
export class StreamSizeError extends Error {
  override readonly name = "StreamSizeError";
  /** The size that was given, in bytes. */
  readonly declared: number;
  /** How many bytes came before the stream ended or was stopped. */
  readonly seen: number;

  constructor(declared: number, seen: number) {
    super(
      `Failed to send a stream: it gave ${seen > declared ? "at least " : ""}${seen} bytes and its size says ` +
        `${declared}. Pass the exact number of bytes as size.`,
    );
    this.declared = declared;
    this.seen = seen;
  }
}

/**
 * The same stream, which fails with a {@link StreamSizeError} unless it gives exactly `size` bytes. It is read only
 * as fast as the result is.
 *
 * @param signal cancels the source
 */
export function exactly({ stream, size }: SizedStream, signal?: AbortSignal): ReadableStream<Uint8Array<ArrayBuffer>> {
  let seen = 0;
  const count = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      if (!(chunk instanceof Uint8Array)) {
        throw new TypeError("Failed to send a stream: a chunk is not a Uint8Array. Pass a stream of bytes.");
      }
      seen += chunk.byteLength;
      if (seen > size) throw new StreamSizeError(size, seen);
      controller.enqueue(unshared(chunk));
    },
    flush() {
      if (seen < size) throw new StreamSizeError(size, seen);
    },
  });
  return stream.pipeThrough(count, signal ? { signal } : {});
}

/** The same stream without its first bytes, which are read and thrown away. */
export function skip({ stream, size }: SizedStream, bytes: number): SizedStream {
  let left = bytes;
  const rest = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      const skipped = Math.min(left, chunk.byteLength);
      left -= skipped;
      if (skipped < chunk.byteLength) controller.enqueue(chunk.subarray(skipped));
    },
  });
  return { stream: bytes === 0 ? stream : stream.pipeThrough(rest), size: size - bytes };
}

/** The bytes outside shared memory, which neither a `Blob` nor a socket takes. */
export function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return isUnshared(bytes) ? bytes : new Uint8Array(bytes);
}

function isUnshared(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer;
}
