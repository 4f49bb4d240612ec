import { type RawAnswer, RawCall } from "./raw_call.ts";

/**
 * A request that a vendor's page shows, as its own code sends it, byte for byte but for what is left to be filled in:
 * `{{host}}`, the credentials, and what the page leaves empty or masks. `{{length}}` is the body's.
 */
export interface PageRequest {
  /** The language of the page's code, and what sends it. */
  readonly by: string;
  /** The request line and the headers. */
  readonly head: readonly string[];
  readonly body: string;
}

/** Sends a page's request over a connection of its own, with the values in their places. */
export async function send(
  origin: string,
  { head, body }: PageRequest,
  values: Readonly<Record<string, string>>,
): Promise<RawAnswer> {
  const fill = (text: string, all: Readonly<Record<string, string>>) =>
    text.replace(/\{\{([a-z_-]+)\}\}/g, (_, name: string) => all[name] ?? "");
  const filled = fill(body, values);
  const all = { host: new URL(origin).host, ...values, length: `${new TextEncoder().encode(filled).length}` };
  const call = new RawCall(origin).write(`${head.map((line) => fill(line, all)).join("\r\n")}\r\n\r\n${filled}`);
  return await call.answer;
}

/**
 * A page's request with one piece replaced, wherever it stands; a header line that becomes empty is left out.
 *
 * @throws {Error} when the request has no such piece
 */
export function changed({ by, head, body }: PageRequest, from: string, to: string): PageRequest {
  const replaced = [...head, body].map((text) => text.replaceAll(from, to));
  if (replaced.join() === [...head, body].join()) throw new Error(`There is no ${from} in the request.`);
  return { by, head: replaced.slice(0, -1).filter((line) => line !== ""), body: replaced.at(-1) ?? "" };
}
