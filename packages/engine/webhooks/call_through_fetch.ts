import { ANSWER_BOUND, type Caller } from "./callbacks.ts";

/** Makes calls through a function that was handed in: a receiver in this process, for instance. */
export function callThrough(deliver: (request: Request) => Response | Promise<Response>): Caller {
  return async ({ method, url, headers, body, signal }) => {
    const lines = headers.map(([name, value]): [string, string] => [name, value]);
    const request = new Request(url, { method, headers: lines, redirect: "manual", ...(body && { body }) });
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    try {
      signal.throwIfAborted();
      const response = await Promise.race([deliver(request), aborted]);
      const text = await Promise.race([response.text(), aborted]);
      return { status: response.status, body: text.slice(0, ANSWER_BOUND) };
    } finally {
      signal.removeEventListener("abort", abort);
    }
  };
}
