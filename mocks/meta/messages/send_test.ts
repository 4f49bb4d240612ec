import { readWamid } from "@wamock/contract/meta";
import { createMockOf, type Mock } from "@wamock/engine";
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { createMeta } from "../provider.ts";
import { MetaWorld } from "../world.ts";

const NOW = 1_780_000_000_000;

function mockAt(seed: string): { mock: Mock; world: MetaWorld } {
  const mock = createMockOf([createMeta()], "0.1.0", { seed, now: NOW });
  const world = mock.sandboxes.get("default")!.worlds.get("meta");
  assert(world instanceof MetaWorld);
  return { mock, world };
}

function call(mock: Mock, edge: string, body: FormData | object): Promise<Response> {
  const { accessToken, phoneNumberId } = mock.credentials.meta ?? {};
  const isForm = body instanceof FormData;
  return mock.fetch(
    new Request(`http://localhost/v24.0/${phoneNumberId}/${edge}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${accessToken}`, ...(!isForm && { "Content-Type": "application/json" }) },
      body: isForm ? body : JSON.stringify(body),
    }),
  );
}

async function send(mock: Mock, message: object): Promise<string> {
  const response = await call(mock, "messages", { messaging_product: "whatsapp", to: 15551234567, ...message });
  const body = await response.json();
  assertEquals(response.status, 200, JSON.stringify(body));
  return body.messages[0].id;
}

async function upload(mock: Mock, type: string): Promise<string> {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", new File(["hello"], "hello", { type }));
  return (await (await call(mock, "media", form)).json()).id;
}

Deno.test("send: what was accepted is kept as a record, with the media as it was", async () => {
  const { mock, world } = mockAt("record");
  const { phoneNumberId = "" } = mock.credentials.meta ?? {};
  const mediaId = await upload(mock, "audio/opus");
  const id = await send(mock, {
    type: "audio",
    audio: { id: mediaId, voice: true },
    biz_opaque_callback_data: "mine",
  });
  assertEquals(await world.messages.find(id), {
    id,
    phoneNumberId,
    waId: "15551234567",
    type: "audio",
    media: [{ class: "audio", source: { id: mediaId, type: "audio/opus", size: 5 }, voice: true }],
    callbackData: "mine",
    sentAt: NOW,
  });
});

Deno.test("send: of a link only the link is kept, and of a template its category", async () => {
  const { mock, world } = mockAt("link");
  const link = "https://files.example/a.avif";
  const image = await world.messages.find(await send(mock, { type: "image", image: { link } }));
  assertEquals(image?.media, [{ class: "image", source: { link }, voice: false }]);
  const template = { name: "hello_world", language: { code: "en_US" } };
  const sent = await world.messages.find(await send(mock, { type: "template", template }));
  assertEquals([sent?.media, sent?.template], [
    [],
    { name: "hello_world", language: "en_US", category: "UTILITY" },
  ]);
});

Deno.test("send: a hundred messages at once get a hundred ids, and the same seed the same first one", async () => {
  const text = { type: "text", text: { body: "hello" } };
  const { mock } = mockAt("ids");
  const ids = await Promise.all(Array.from({ length: 100 }, () => send(mock, text)));
  assertEquals(new Set(ids).size, 100);
  assertEquals(new Set(ids.map((id) => readWamid(id)?.waId)), new Set(["15551234567"]));
  const first = async (seed: string) => await send(mockAt(seed).mock, text);
  assertEquals(await first("same"), await first("same"));
  assertNotEquals(await first("same"), await first("other"));
});

Deno.test("send: the journal has what was sent and never read, and why a message was refused", async () => {
  const { mock } = mockAt("journal");
  const refused = await call(mock, "messages", {
    messaging_product: "whatsapp",
    to: "15551234567",
    type: "image",
    image: { id: "nowhere" },
    recipient_type: "individual",
    document: { id: "1" },
  });
  assertEquals(refused.status, 400);
  await refused.body?.cancel();
  const [exchange] = mock.sandboxes.get("default")!.journal.find();
  assertEquals(exchange?.unread, ["recipient_type", "document"]);
  assertEquals(exchange?.refusedAt, {
    check: "media-id",
    passed: false,
    reason: '"nowhere" is no media id that an upload gave, or it was deleted or has expired',
  });
});

Deno.test("send: a message in a multipart form is taken, whatever file comes along", async () => {
  const { mock } = mockAt("form");
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("to", "15551234567");
  form.set("text", JSON.stringify({ body: "hello" }));
  form.set("file", new File(["x"], "x.txt"));
  const response = await call(mock, "messages", form);
  assertEquals((await response.json()).contacts, [{ input: "15551234567", wa_id: "15551234567" }]);
});
