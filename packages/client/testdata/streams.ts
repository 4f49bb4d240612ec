/** A stream of `size` bytes, made as they are asked for. */
export function pulled(size: number, chunk = 65_536): { stream: ReadableStream<Uint8Array>; pulled(): number } {
  let given = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const length = Math.min(chunk, size - given);
      if (length === 0) return controller.close();
      controller.enqueue(byteRun(given, length));
      given += length;
    },
  }, { highWaterMark: 0 });
  return { stream, pulled: () => given };
}

/** Bytes that tell where in a run they stand. */
export function byteRun(offset: number, length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => (offset + index) * 31 % 251);
}

/** SHA-256 in lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
