/** Slices below this size are gathered into blocks of it: each alone costs hundreds of bytes besides its own. */
const BLOCK_BYTES = 4096;

/** Copies of slices, in their order, that take little more memory than their bytes. */
export class HeldSlices {
  #whole: Uint8Array<ArrayBuffer>[] = [];
  #block = new Uint8Array(0);
  #filled = 0;

  append(slice: Uint8Array): void {
    // A small file comes in one slice: no block for it.
    if (slice.length >= BLOCK_BYTES || this.#whole.length + this.#filled === 0) {
      this.#seal();
      // Not `slice.slice()`: on a Buffer that is a view, and these bytes are not ours to keep.
      this.#whole.push(new Uint8Array(slice));
      return;
    }
    if (slice.length > this.#block.length - this.#filled) {
      this.#seal();
      this.#block = new Uint8Array(BLOCK_BYTES);
    }
    this.#block.set(slice, this.#filled);
    this.#filled += slice.length;
  }

  /** Hands over what is held, and holds nothing. */
  take(): readonly Uint8Array<ArrayBuffer>[] {
    this.#seal();
    const whole = this.#whole;
    this.#whole = [];
    return whole;
  }

  #seal(): void {
    if (this.#filled === 0) return;
    const bytes = this.#block.subarray(0, this.#filled);
    this.#whole.push(bytes.length * 2 < BLOCK_BYTES ? bytes.slice() : bytes);
    this.#block = new Uint8Array(0);
    this.#filled = 0;
  }
}
