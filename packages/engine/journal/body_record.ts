import { createHash, type Hash } from "node:crypto";

/** How much of a body is kept, and what is computed while it goes by. */
export interface BodyRecording {
  /** So many of its first bytes. */
  readonly headBytes: number;
  /** Whether the digest of a body longer than that is computed, which slows a large one down. */
  readonly digests: "small" | "all";
}

/** What the journal keeps of a body that went by: how long it was, its first bytes, its digest. */
export class BodyRecord {
  readonly #bound: number;
  readonly #hash: Hash | undefined;
  #head: Uint8Array<ArrayBuffer> = EMPTY;
  #bytes = 0;
  #isWhole = false;
  #sha256: string | undefined;

  constructor({ headBytes, digests }: BodyRecording) {
    this.#bound = headBytes;
    if (digests === "all") this.#hash = createHash("sha256");
  }

  /** How many bytes went by. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Whether its end was seen: a refusal need not wait for the rest of a body. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Its first bytes. */
  get head(): Uint8Array<ArrayBuffer> {
    return this.#head;
  }

  /** How much memory it may come to hold, in bytes. */
  get heldBytes(): number {
    return this.#isWhole ? this.#head.length : this.#bound;
  }

  /** Takes a copy of what is to be kept of a slice. */
  add(slice: Uint8Array): void {
    const room = this.#bound - this.#head.length;
    if (room > 0) this.#head = joined(this.#head, slice.subarray(0, room));
    this.#bytes += slice.length;
    this.#hash?.update(slice);
  }

  end(): void {
    this.#isWhole = true;
  }

  /** Lower-case hex; `undefined` for a body of which not every byte was kept, unless digests of all were asked for. */
  sha256(): string | undefined {
    if (!this.#isWhole) return undefined;
    if (this.#hash) return this.#sha256 ??= this.#hash.digest("hex");
    if (this.#head.length < this.#bytes) return undefined;
    return this.#sha256 ??= createHash("sha256").update(this.#head).digest("hex");
  }
}

const EMPTY = new Uint8Array(0);

function joined(head: Uint8Array<ArrayBuffer>, more: Uint8Array): Uint8Array<ArrayBuffer> {
  if (head.length === 0) return more.slice();
  const both = new Uint8Array(head.length + more.length);
  both.set(head);
  both.set(more, head.length);
  return both;
}

/** The same body, recorded as it is read. */
export function recordBody(body: AsyncIterable<Uint8Array>, record: BodyRecord): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const source = body[Symbol.asyncIterator]();
      return {
        next: () =>
          source.next().then((item) => {
            if (item.done) record.end();
            else record.add(item.value);
            return item;
          }),
        return: async (value) => await source.return?.(value) ?? { done: true, value },
      };
    },
  };
}

/** The same body, recorded as it is sent. */
export function recordStream(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  record: BodyRecord,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) {
        record.end();
        return controller.close();
      }
      record.add(value);
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  }, { highWaterMark: 0 });
}
