/** Bytes kept by a {@link BlobStore}. */
export interface StoredBlob {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` up to and not including `end`. */
  read(start?: number, end?: number): ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Lower-case hex; computed when first asked for. */
  sha256(): Promise<string>;
  /** Frees what the blob holds. Reading it afterwards fails. */
  remove(): Promise<void>;
}

/** Takes the bytes of one blob, slice by slice; a slice need only be valid during the call. */
export interface BlobWriter {
  /** A promise means: wait for it before the next slice. */
  write(slice: Uint8Array): void | Promise<void>;
  finish(): Promise<StoredBlob>;
  /** Gives up, and frees what was taken so far. */
  discard(): Promise<void>;
}
