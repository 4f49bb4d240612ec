import { BodyLostError, type Incoming } from "../incoming.ts";

/** A request as a listening front hands it on. */
export function incoming(
  method: string,
  target: string,
  options: { host?: string; headers?: Record<string, string>; body?: string | AsyncIterable<Uint8Array> } = {},
): Incoming {
  const { host, headers = {}, body } = options;
  const rawHeaders = Object.entries({ ...(host !== undefined && { Host: host }), ...headers });
  return {
    method,
    url: new URL(target, "http://localhost"),
    rawHeaders,
    headers: new Headers(rawHeaders),
    body: typeof body === "string" ? once(new TextEncoder().encode(body)) : body,
  };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** A body whose client leaves after the first bytes. */
export async function* lostBody(): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new Uint8Array(10));
  throw new BodyLostError("aborted");
}
