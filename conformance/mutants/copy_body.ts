import type { Incoming } from "@wamock/engine";

/** Enough to tell requests of a suite apart, and little enough to copy of every one. */
const COPIED_BYTES = 16 * 1024;

/** A body, and what has been read of it. */
export interface CopiedBody {
  readonly body: Incoming["body"];
  /** Its beginning as far as it was read, one character for each byte. */
  text(): string;
}

/** Copies the beginning of a body while somebody reads it: a chunk is gone when the next one is asked for. */
export function copyBody(body: Incoming["body"]): CopiedBody {
  let text = "";
  if (!body) return { body, text: () => text };
  return {
    text: () => text,
    body: {
      [Symbol.asyncIterator]() {
        const source = body[Symbol.asyncIterator]();
        return {
          async next() {
            const step = await source.next();
            if (!step.done && text.length < COPIED_BYTES) {
              for (const byte of step.value.subarray(0, COPIED_BYTES - text.length)) text += String.fromCharCode(byte);
            }
            return step;
          },
          return: async (value) => await source.return?.(value) ?? { done: true, value },
        };
      },
    },
  };
}
