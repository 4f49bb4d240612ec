import type { Json } from "@wamock/contract";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readJson } from "../json_object.ts";

/** An endpoint of this machine that takes in webhooks. */
export interface WebhookReceiver {
  readonly url: string;
  /** The bodies that came and were JSON, in their order. */
  readonly bodies: readonly Json[];
  close(): Promise<void>;
}

/** Opens an endpoint on a free port; every call is answered 200. */
export async function receiveWebhooks(): Promise<WebhookReceiver> {
  const bodies: Json[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (piece: string) => text += piece);
    request.on("end", () => {
      const body = readJson(new TextEncoder().encode(text));
      if (body !== undefined) bodies.push(body);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    bodies,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
