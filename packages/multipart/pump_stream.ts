/** Bytes asked for in one read of a byte stream. */
const READ_BYTES = 65_536;

type Take = (chunk: Uint8Array) => void | Promise<void>;

/**
 * Hands a stream's chunks to `take`, one after the other, and cancels the stream
 * when `take` fails. Byte streams, such as a request's body, are read into one
 * buffer over and over, which is quicker above 64 KB. A hand-made byte stream
 * must then respond to its open BYOB request when it closes, as the Streams
 * standard asks of it, or the read never ends.
 */
export async function pumpStream(
  stream: ReadableStream<Uint8Array>,
  take: Take,
): Promise<void> {
  const bytes = byteReader(stream);
  const reader = bytes ?? stream.getReader();
  try {
    if (bytes) await pumpBytes(bytes, take);
    else await pumpChunks(reader as ReadableStreamDefaultReader, take);
  } catch (error) {
    // The first error is the one to tell.
    reader.cancel(error).catch(() => {});
    throw error;
  } finally {
    reader.releaseLock();
  }
}

function byteReader(
  stream: ReadableStream<Uint8Array>,
): ReadableStreamBYOBReader | undefined {
  try {
    return stream.getReader({ mode: "byob" });
  } catch {
    return undefined;
  }
}

async function pumpBytes(
  reader: ReadableStreamBYOBReader,
  take: Take,
): Promise<void> {
  let buffer = new ArrayBuffer(READ_BYTES);
  for (;;) {
    const { done, value } = await reader.read(new Uint8Array(buffer));
    if (done) return;
    const wait = take(value);
    if (wait) await wait;
    buffer = value.buffer;
  }
}

async function pumpChunks(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  take: Take,
): Promise<void> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const wait = take(value);
    if (wait) await wait;
  }
}
