import { headText } from "./head_text.ts";
import type { PartSink } from "./part_sink.ts";

const KEPT = 256;

/** Keeps the beginning of what stands before the first boundary. */
export class Preamble implements PartSink {
  #bytes: Uint8Array | undefined;
  #length = 0;

  write(slice: Uint8Array): void {
    const room = slice.subarray(0, KEPT - this.#length);
    this.#bytes ??= new Uint8Array(KEPT);
    this.#bytes.set(room, this.#length);
    this.#length += room.length;
  }

  get text(): string {
    return this.#bytes ? headText(this.#bytes.subarray(0, this.#length)) : "";
  }
}
