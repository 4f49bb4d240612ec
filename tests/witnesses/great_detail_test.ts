/** `@great-detail/whatsapp`, unmodified, with its base URL set. */
import Client, { MessageType } from "@great-detail/whatsapp";
import { makeWamid, readWamid } from "@wamock/contract/meta";
import { assertEquals, assertRejects } from "@std/assert";
import { createMock, startMock } from "wamock";

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

Deno.test("@great-detail/whatsapp uploads, describes, downloads and deletes", async () => {
  await using server = await startMock();
  const { accessToken = "", phoneNumberId = "" } = server.mock.credentials.meta ?? {};
  const sdk = new Client({ baseUrl: server.url, request: { headers: { Authorization: `Bearer ${accessToken}` } } });

  const uploaded = await sdk.media.upload({
    phoneNumberID: phoneNumberId,
    file: new Blob([PNG], { type: "image/png" }),
    filename: "dot.png",
    mimeType: "image/png",
  }).json<{ id: string }>();
  const described = await sdk.media.getURL({ mediaID: uploaded.id, phoneNumberID: phoneNumberId })
    .json<{ url: string; mime_type: string; file_size: number }>();
  assertEquals(described.mime_type, "image/png");
  assertEquals(described.file_size, PNG.length);

  const request = { headers: { Authorization: `Bearer ${accessToken}` } };
  const downloaded = await sdk.media.download({ mediaURL: described.url, request }).arrayBuffer();
  assertEquals(new Uint8Array(downloaded), PNG);

  assertEquals(await sdk.media.delete({ mediaID: uploaded.id }).json(), { success: true });
  const gone = await sdk.media.getURL({ mediaID: uploaded.id, request: { throwHttpErrors: false } });
  assertEquals(gone.status, 400);
  assertEquals((await gone.json<{ error: { error_subcode: number } }>()).error.error_subcode, 33);
});

Deno.test("@great-detail/whatsapp is refused a file whose part has no type, whatever its mimeType says", async () => {
  await using server = await startMock();
  const { accessToken = "", phoneNumberId = "" } = server.mock.credentials.meta ?? {};
  const sdk = new Client({ baseUrl: server.url, request: { headers: { Authorization: `Bearer ${accessToken}` } } });
  await assertRejects(
    async () =>
      await sdk.media.upload({
        phoneNumberID: phoneNumberId,
        file: new Blob([PNG]),
        filename: "dot.png",
        mimeType: "image/png",
      }),
    Error,
    "400",
  );
  const [exchange] = server.mock.sandboxes.get("default")!.journal.find();
  assertEquals(exchange?.error?.entry.id, "meta.type-not-allowed");
});

Deno.test("@great-detail/whatsapp sends what it uploaded, and marks a message as read", async () => {
  await using server = await startMock();
  const { accessToken = "", phoneNumberId = "" } = server.mock.credentials.meta ?? {};
  const sdk = new Client({ baseUrl: server.url, request: { headers: { Authorization: `Bearer ${accessToken}` } } });
  const phoneNumberID = phoneNumberId;
  const { id } = await sdk.media.upload({
    phoneNumberID,
    file: new Blob([PNG], { type: "image/png" }),
    filename: "dot.png",
    mimeType: "image/png",
  }).json<{ id: string }>();
  const sent = await sdk.message.createMessage({
    phoneNumberID,
    to: "15551234567",
    type: MessageType.Image,
    image: { id, caption: "a dot" },
  }).json();
  assertEquals(sent.contacts, [{ input: "15551234567", wa_id: "15551234567" }]);
  assertEquals(readWamid(sent.messages[0]?.id ?? "")?.waId, "15551234567");

  const message_id = makeWamid({ direction: "inbound", waId: "15551234567", key: "3EB0D794993A890385A6CF" });
  const read = await sdk.message.createStatus({ phoneNumberID, status: "read", message_id }).json();
  assertEquals<unknown>(read, { success: true });
});

Deno.test("@great-detail/whatsapp is refused the media id of another phone number", async () => {
  await using server = await startMock();
  const { accessToken = "", phoneNumberId = "" } = server.mock.credentials.meta ?? {};
  const { otherPhoneNumberId = "" } = server.mock.sandboxes.get("default")!.worlds.get("meta")!.fixtures;
  const sdk = new Client({ baseUrl: server.url, request: { headers: { Authorization: `Bearer ${accessToken}` } } });
  const { id } = await sdk.media.upload({
    phoneNumberID: otherPhoneNumberId,
    file: new Blob([PNG], { type: "image/png" }),
    filename: "dot.png",
    mimeType: "image/png",
  }).json<{ id: string }>();
  const refused = await sdk.message.createMessage({
    phoneNumberID: phoneNumberId,
    to: "15551234567",
    type: MessageType.Image,
    image: { id },
    request: { throwHttpErrors: false },
  });
  assertEquals(refused.status, 400);
  const { error } = await new Response(refused.body).json();
  assertEquals(error.message, "(#100) Param image['id'] is not a valid whatsapp business account media attachment ID");
});

Deno.test("@great-detail/whatsapp passes the handshake of a webhook, and takes what it signs", async () => {
  const events: unknown[] = [];
  const { webhook } = new Client();
  await using mock = createMock({
    providers: ["meta"],
    now: 0,
    async deliver(request) {
      const { method, url } = request;
      const headers = Object.fromEntries(request.headers);
      const query = Object.fromEntries(new URL(url).searchParams);
      if (method === "GET") {
        const registration = await webhook.register({ method, query, headers });
        return new Response(registration.verifyToken === "vibecoding" ? registration.accept() : "");
      }
      const event = await webhook.eventNotification({ method, query, headers, body: await request.text() });
      await event.verifySignature(appSecret);
      events.push(event.eventNotification);
      event.accept();
      return new Response();
    },
  });
  const { accessToken = "", phoneNumberId = "", appSecret = "" } = mock.credentials.meta ?? {};
  const { webhooks, clock } = mock.sandboxes.get("default")!;
  await webhooks.register({ provider: "meta", url: "https://app.example/hook", verifyToken: "vibecoding" });
  await mock.fetch(
    new Request(`https://graph.facebook.com/v24.0/${phoneNumberId}/messages`, {
      method: "POST",
      headers: { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" },
      body: JSON.stringify({ messaging_product: "whatsapp", to: "15551234567", text: { body: "hello" } }),
    }),
  );
  clock.advance(2_000);
  await webhooks.settled();
  assertEquals(webhooks.deliveries().map(({ state }) => state), ["delivered", "delivered"]);
  assertEquals(events.length, 2);
});

Deno.test("@great-detail/whatsapp, handed the mock's fetch, keeps Meta's own address, and opens no socket", async () => {
  await using mock = createMock({ providers: ["meta"] });
  const { accessToken, phoneNumberId } = mock.credentials.meta;
  const headers = { Authorization: `Bearer ${accessToken}` };
  const sdk = new Client({ request: { fetch: mock.fetch, headers } });
  const { id } = await sdk.media.upload({
    phoneNumberID: phoneNumberId,
    file: new Blob([PNG], { type: "image/png" }),
    filename: "dot.png",
    mimeType: "image/png",
  }).json<{ id: string }>();
  const { url } = await sdk.media.getURL({ mediaID: id }).json<{ url: string }>();
  assertEquals(new URL(url).origin, "https://lookaside.fbsbx.com");
  const request = { fetch: mock.fetch, headers };
  assertEquals(await sdk.media.download({ mediaURL: url, request }).bytes(), PNG);
});
