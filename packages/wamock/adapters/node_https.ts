import { Agent as HttpAgent, type ClientRequest } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { type Addressed, serves } from "./served_hosts.ts";

/** What Node asks of an agent: to have a request sent. Its types keep that to themselves. */
interface Sender {
  addRequest(request: ClientRequest, options: Destination): void;
}

interface Destination {
  readonly host?: string | null;
  readonly port?: number | string | null;
}

/**
 * An agent for `node:https`, and for all that is built on it, that sends what is meant for a provider's host to a mock
 * that listens, as to a proxy. No certificate is needed. Other hosts are reached as before. It is given to a client, or
 * takes the place of `https.globalAgent`, for clients that take none.
 *
 * @example
 * ```ts
 * import { once } from "node:events";
 * import https from "node:https";
 * import { httpsAgent, startMock } from "wamock";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = await startMock();
 * const request = https.get("https://graph.facebook.com/v24.0/1", { agent: httpsAgent(server) });
 * const [response] = await once(request, "response");
 * assertEquals(response.statusCode, 401);
 * response.resume();
 * ```
 */
export function httpsAgent({ mock, url }: Addressed & { readonly url: string }): HttpsAgent {
  const direct = new HttpsAgent() as HttpsAgent & Sender;
  const plain = new HttpAgent() as HttpAgent & Sender;
  const { hostname, port } = new URL(url);
  // A socket takes an IPv6 address without its brackets.
  const to = { host: hostname.replace(/^\[|\]$/g, ""), port };
  const sendDirectly = direct.addRequest.bind(direct);
  direct.addRequest = (request, options) => {
    const origin = `https://${options.host}${Number(options.port) === 443 ? "" : `:${options.port}`}`;
    if (!serves(mock, origin)) return sendDirectly(request, options);
    request.path = origin + request.path;
    plain.addRequest(request, to);
  };
  return direct;
}
