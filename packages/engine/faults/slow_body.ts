import { BodyLostError } from "../incoming.ts";
import { wait } from "./wait.ts";

/** A request's body, as its reader sees it. */
type Body = AsyncIterable<Uint8Array>;

/** A fault has cut the connection while the request was read. */
export class UploadCutError extends BodyLostError {
  /** @param bytes how many of the body were read */
  constructor(bytes: number) {
    super(undefined, `a fault cut the connection after ${bytes} bytes of the body`);
  }
}

/**
 * A body of which so many bytes pass in each interval.
 *
 * @param everyMs the interval, in milliseconds of real time
 */
export async function* dripping(body: Body, bytes: number, everyMs: number, stop: AbortSignal): Body {
  for await (const chunk of body) {
    for (let start = 0; start < chunk.length; start += bytes) {
      await wait(everyMs, stop);
      yield chunk.subarray(start, start + bytes);
    }
  }
}

/** A body that is lost after so many bytes, or at the end of a shorter one. */
export async function* cutAfter(body: Body, bytes: number): Body {
  yield* first(body, bytes, (read) => Promise.reject(new UploadCutError(read)));
}

/**
 * A body of which nothing is read for a while after so many bytes, or at the end of a shorter one.
 *
 * @param stopped what happens then; the rest is read once it is over
 */
export async function* stoppedAfter(body: Body, bytes: number, stopped: () => Promise<void>): Body {
  yield* first(body, bytes, stopped);
}

/** Calls `pause` once, before the byte after the first so many is given out. */
async function* first(body: Body, bytes: number, pause: (read: number) => Promise<void>): Body {
  let read = 0;
  let paused = false;
  if (bytes === 0) {
    paused = true;
    await pause(0);
  }
  for await (const chunk of body) {
    const head = paused ? chunk.length : Math.min(chunk.length, bytes - read);
    if (head > 0) yield chunk.subarray(0, head);
    read += head;
    if (paused || read < bytes) continue;
    paused = true;
    await pause(read);
    if (head < chunk.length) yield chunk.subarray(head);
  }
  if (!paused) await pause(read);
}
