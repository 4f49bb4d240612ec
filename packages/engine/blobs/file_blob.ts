import { open, rm } from "node:fs/promises";
import type { StoredBlob } from "./blob.ts";
import { sha256Of } from "./digest.ts";

const READ_BYTES = 256 * 1024;

/** Bytes in a temporary file. */
export class FileBlob implements StoredBlob {
  readonly size: number;
  readonly #path: string;
  #sha256: Promise<string> | undefined;

  constructor(path: string, size: number) {
    this.#path = path;
    this.size = size;
  }

  read(start = 0, end = this.size): ReadableStream<Uint8Array<ArrayBuffer>> {
    const opened = open(this.#path, "r");
    let position = start;
    const close = async () => (await opened).close();
    return new ReadableStream({
      async pull(controller) {
        const buffer = new Uint8Array(Math.min(READ_BYTES, end - position));
        const { bytesRead } = await (await opened).read(buffer, 0, buffer.length, position);
        position += bytesRead;
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        if (bytesRead > 0 && position < end) return;
        await close();
        controller.close();
      },
      cancel: close,
    }, { highWaterMark: 1 });
  }

  sha256(): Promise<string> {
    return this.#sha256 ??= sha256Of(this.read());
  }

  async remove(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}
