import { assertEquals } from "@std/assert";
import { startMock, type StartMockOptions } from "wamock";
import { metaReceiver } from "./meta_receiver.ts";
import type { Receiver } from "./receiver.ts";

/** A mock whose Meta calls an endpoint, the two of them on sockets. */
export interface MetaSender extends AsyncDisposable {
  readonly url: string;
  readonly receiver: Receiver;
  readonly appSecret: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly fixtures: Readonly<Record<string, string>>;
  /** Calls the admin API, and gives its JSON. */
  admin<Answer>(method: string, path: string, body?: object): Promise<Answer>;
  /** Uploads a file, and gives its media id. */
  upload(type: string, bytes?: BlobPart): Promise<string>;
  /** Sends a message that must be answered 200, and gives its id. */
  send(message: object): Promise<string>;
}

/** One status of a webhook, and what stands around it. */
export interface ToldStatus {
  readonly id: string;
  readonly status: string;
  readonly timestamp: string;
  readonly errors?: readonly { readonly code: number; readonly error_data: { readonly details: string } }[];
}

/** Starts both, and registers the endpoint; with `webhook: null` it is not. */
export async function metaSender(
  { webhook = {}, ...options }: StartMockOptions & { readonly webhook?: object | null } = {},
): Promise<MetaSender> {
  const server = await startMock({ providers: ["meta"], ...options });
  const { appSecret = "", accessToken, phoneNumberId } = server.mock.credentials.meta ?? {};
  const receiver = await metaReceiver("vibecoding", appSecret);
  const authorization = { Authorization: `Bearer ${accessToken}` };
  const sender: MetaSender = {
    url: server.url,
    receiver,
    appSecret,
    credentials: server.mock.credentials.meta ?? {},
    fixtures: server.mock.sandboxes.get("default")!.worlds.get("meta")!.fixtures,
    async admin(method, path, body) {
      const response = await fetch(`${server.url}/__admin${path}`, {
        method,
        ...(body && { body: JSON.stringify(body) }),
      });
      return await response.json();
    },
    async upload(type, bytes = "hello") {
      const form = new FormData();
      form.set("messaging_product", "whatsapp");
      form.set("file", new File([bytes], "file", { type }));
      const path = `${server.url}/v24.0/${phoneNumberId}/media`;
      const response = await fetch(path, { method: "POST", headers: authorization, body: form });
      assertEquals(response.status, 200);
      return (await response.json()).id;
    },
    async send(message) {
      const response = await fetch(`${server.url}/v24.0/${phoneNumberId}/messages`, {
        method: "POST",
        headers: { ...authorization, "Content-Type": "application/json" },
        body: JSON.stringify({ messaging_product: "whatsapp", to: "15551234567", ...message }),
      });
      const body = await response.json();
      assertEquals(response.status, 200, JSON.stringify(body));
      return body.messages[0].id;
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await receiver[Symbol.asyncDispose]();
    },
  };
  if (webhook !== null) {
    await sender.admin("POST", "/webhooks", {
      provider: "meta",
      url: receiver.url,
      verifyToken: "vibecoding",
      ...webhook,
    });
  }
  return sender;
}

/** The one status of a webhook's body. */
export function statusIn(body: string): ToldStatus {
  return JSON.parse(body).entry[0].changes[0].value.statuses[0];
}
