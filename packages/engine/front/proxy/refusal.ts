import type { Answer } from "../../answer.ts";
import type { Incoming } from "../../incoming.ts";
import type { Front } from "../serve.ts";
import { readerOf } from "../read_head.ts";

/** A host that nobody serves, turned away. */
export interface HostRefusal {
  /** One line for the status line: many clients show nothing else of a CONNECT that failed. */
  readonly phrase: string;
  readonly answer: Answer;
}

/** Turns a request for a host away that is not served, and has the journal keep that. */
export function refuseHost({ mock, reach }: Front, { method, url, proxied = false }: Incoming): HostRefusal {
  const { hostname } = url;
  const reason = `${hostname} is no host of a served provider, so nothing was sent there: no request leaves this ` +
    `machine unless it is allowed to. Allow it with --pass-through ${hostname}. Served: ${reach.served.join(", ")}.`;
  const body = `${JSON.stringify({ error: reason })}\n`;
  const answer: Answer = {
    status: 403,
    headers: [
      ["Content-Type", "application/json"],
      ["X-Wamock", "host-refused"],
      ["Content-Length", String(new TextEncoder().encode(body).length)],
    ],
    body,
  };
  // Neither headers nor query: they hold somebody else's secrets, under names that no provider here knows.
  const kept = new URL(url.pathname, url.origin);
  mock.refuse({ method, url: kept, proxied, rawHeaders: [], headers: readerOf([]), body: undefined }, answer, reason);
  return { phrase: `Not sent: wamock --pass-through ${hostname} allows it`, answer };
}
