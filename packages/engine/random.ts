import { createCipheriv, createHash } from "node:crypto";

const BLOCK = 4096;

/**
 * A reproducible stream of random bytes: the AES-256-CTR keystream under SHA-256 of the seed. The same seed
 * gives the same bytes, on every platform; the only state is the position in the stream.
 *
 * @example
 * ```ts
 * import { RandomStream } from "@wamock/engine";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(new RandomStream("seed").hex(4), new RandomStream("seed").hex(4));
 * ```
 */
export class RandomStream {
  readonly #key: Uint8Array;
  #cipher: { update(data: Uint8Array): Uint8Array };
  readonly #zeros = new Uint8Array(BLOCK);
  #block: Uint8Array = new Uint8Array(0);
  #used = 0;
  /** How many bytes of the keystream came before {@link #block}'s end. */
  #end = 0;

  constructor(seed: string) {
    this.#key = createHash("sha256").update(seed).digest();
    this.#cipher = createCipheriv("aes-256-ctr", this.#key, new Uint8Array(16));
  }

  /** How many bytes of the keystream are used up or passed over. */
  get position(): number {
    return this.#end - this.#block.length + this.#used;
  }

  /** Goes on from a {@link position} of a stream of the same seed. */
  seek(position: number): void {
    const used = position % BLOCK;
    this.#end = position - used;
    const counter = new Uint8Array(16);
    new DataView(counter.buffer).setBigUint64(8, BigInt(this.#end / 16));
    this.#cipher = createCipheriv("aes-256-ctr", this.#key, counter);
    this.#block = new Uint8Array(0);
    this.#used = 0;
    if (used > 0) this.#draw(used);
  }

  /**
   * The next `count` bytes. The result is valid until the next call.
   *
   * @throws {RangeError} when `count` is above 4096
   */
  bytes(count: number): Uint8Array {
    if (count > BLOCK) throw new RangeError(`Failed to draw ${count} random bytes: ${BLOCK} at a time are the most.`);
    if (this.#used + count > this.#block.length) this.#draw(0);
    return this.#block.subarray(this.#used, this.#used += count);
  }

  #draw(used: number): void {
    this.#block = this.#cipher.update(this.#zeros);
    this.#end += BLOCK;
    this.#used = used;
  }

  /** `length` characters of `alphabet`, which holds 256 at most. The bias of a remainder is of no account here. */
  text(length: number, alphabet: string): string {
    let text = "";
    for (const byte of this.bytes(length)) text += alphabet[byte % alphabet.length];
    return text;
  }

  /** Lower-case hex of `count` bytes. */
  hex(count: number): string {
    let text = "";
    for (const byte of this.bytes(count)) text += byte.toString(16).padStart(2, "0");
    return text;
  }

  /** Standard base64 of `count` bytes, with padding. */
  base64(count: number): string {
    return btoa(String.fromCharCode(...this.bytes(count)));
  }

  /** A whole number from `low` to `high`, both included; the span is below 2^53. */
  integer(low: number, high: number): number {
    let value = 0;
    for (const byte of this.bytes(7)) value = (value % 2 ** 45) * 256 + byte;
    return low + value % (high - low + 1);
  }
}

/** The alphabets that providers' ids are made of. */
export const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** `A-Z a-z 0-9 - _`: 64 characters, so that a random byte maps without bias. */
export const BASE64URL = ALPHANUMERIC + "-_";
