import { assertEquals, assertRejects } from "@std/assert";
import { readWamid } from "@wamock/contract/meta";
import { MetaApiError, metaClient } from "../mod.ts";
import { mocked } from "../testdata/mocked.ts";
import { answerText, rawServer } from "../testdata/raw_server.ts";

const TO = "15551234567";

Deno.test("send: what was uploaded goes out by its id, and the answer names message and recipient", async () => {
  await using mock = await mocked();
  const { id } = await mock.client.upload(new Blob(["hello"], { type: "image/png" }));
  const sent = await mock.client.sendMedia(`+${TO}`, { type: "image", id, caption: "a picture" });
  assertEquals(sent.waId, TO);
  assertEquals(readWamid(sent.id)?.waId, TO);
  const fields = Object.fromEntries(mock.exchanges().at(-1)!.fields.map(({ name, value }) => [name, value]));
  assertEquals(fields.image, JSON.stringify({ id, caption: "a picture" }));
});

Deno.test("send: a link, a text and a template go out", async () => {
  await using mock = await mocked();
  const { client } = mock;
  await client.sendMedia(TO, { type: "document", link: new URL("https://files.example/a.pdf"), filename: "a.pdf" });
  await client.sendText(TO, "hello", { replyTo: "wamid.x", callbackData: "mine" });
  await client.sendTemplate(TO, { name: "hello_world", language: "en_US" });
  assertEquals(mock.exchanges().map(({ answer }) => answer?.status), [200, 200, 200]);
  const fields = Object.fromEntries(mock.exchanges()[1]!.fields.map(({ name, value }) => [name, value]));
  assertEquals([fields.context, fields.biz_opaque_callback_data], ['{"message_id":"wamid.x"}', "mine"]);
});

Deno.test("send: media without an id is refused before anything is sent", async () => {
  await using mock = await mocked();
  // What a caller without types makes of an upload that failed.
  const lost = [{}, { id: undefined }, { id: "" }, { link: undefined }] as { id: string }[];
  for (const source of lost) {
    await assertRejects(
      () => mock.client.sendMedia(TO, { type: "image", ...source }),
      TypeError,
      "has neither an id nor a link",
    );
  }
  await assertRejects(() => mock.client.sendText("", "hello"), TypeError, "there is no recipient");
  assertEquals(mock.exchanges(), []);
});

Deno.test("send: a media id of another number is refused, and the error names the entry", async () => {
  await using mock = await mocked();
  const error = await assertRejects(() => mock.client.sendMedia(TO, { type: "image", id: "1234567" }), MetaApiError);
  assertEquals([error.error, error.operation, error.status], ["meta.media-id-invalid", "meta.messages.send", 400]);
});

Deno.test("send: a 200 without a message id is an error", async () => {
  for (const body of ["{}", '{"messages":[]}', '{"messages":[{"id":""}],"contacts":[{"wa_id":"1"}]}', "null", ""]) {
    await using server = await rawServer({ answer: () => answerText(200, body) });
    const client = metaClient({ baseUrl: server.url, accessToken: "EAAraw", phoneNumberId: "1" });
    await assertRejects(() => client.sendText(TO, "hello"), MetaApiError, "the answer 200 has no message id.");
  }
});
