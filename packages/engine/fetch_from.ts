import type { Answer } from "./answer.ts";
import { fetchAnswer, unlessAborted } from "./faults/fetch_answer.ts";
import { type Incoming, incomingOf } from "./incoming.ts";
import type { Mock } from "./mock.ts";

/** A `fetch` whose requests are answered in this process. */
export function fetchFrom(handle: (incoming: Incoming) => Promise<Answer | undefined>): Mock["fetch"] {
  return async (input, init) => {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    const { method, signal } = request;
    signal.throwIfAborted();
    const answer = await unlessAborted(handle(incomingOf(request)), signal);
    if (!answer) throw new DOMException("Failed to answer: the request's body ended with an error.", "AbortError");
    const { body } = answer;
    if (!(body instanceof ReadableStream)) return fetchAnswer(method === "HEAD" ? { ...answer, body: null } : answer);
    if (method !== "HEAD") return fetchAnswer({ ...answer, body: body.pipeThrough(new TransformStream(), { signal }) });
    await body.cancel();
    return fetchAnswer({ ...answer, body: null });
  };
}
