/**
 * Takes the body of one part, slice by slice.
 *
 * A slice is a view on the reader's or the source's memory. It is valid until
 * `write` returns or, when `write` returns a promise, until that settles; copy
 * it to keep it. The reader waits for the promise before it calls the sink
 * again or takes more bytes.
 */
export interface PartSink {
  /** Called for each slice, in order; never with an empty one. */
  write(slice: Uint8Array): void | Promise<void>;
  /** Called when the part came whole; never for a part that was cut off. */
  end?(): void | Promise<void>;
}
