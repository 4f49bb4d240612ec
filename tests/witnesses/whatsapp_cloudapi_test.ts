/** `@whatsapp-cloudapi/client`, unmodified, with its base URL set. */
import {
  markMessageRead,
  sendImageMessage,
  sendTemplateMessage,
  sendTextMessage,
  uploadMedia,
} from "@whatsapp-cloudapi/client";
import { makeWamid } from "@wamock/contract/meta";
import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { startMock } from "wamock";

const file = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], "photo.jpg", { type: "image/jpeg" });

Deno.test("@whatsapp-cloudapi/client uploads an image", async () => {
  await using server = await startMock();
  const { accessToken = "", phoneNumberId = "" } = server.mock.credentials.meta ?? {};
  const { id } = await uploadMedia({ accessToken, from: phoneNumberId, file, baseUrl: server.url });
  assertMatch(id, /^[1-9]\d{14,15}$/);
});

Deno.test("@whatsapp-cloudapi/client passes the provider's refusal on", async () => {
  await using server = await startMock();
  const { phoneNumberId = "" } = server.mock.credentials.meta ?? {};
  await assertRejects(
    () => uploadMedia({ accessToken: "EAAwrong", from: phoneNumberId, file, baseUrl: server.url }),
    Error,
    "Invalid OAuth access token - Cannot parse access token",
  );
});

Deno.test("@whatsapp-cloudapi/client sends the image it uploaded, a text and a template, and marks as read", async () => {
  await using server = await startMock();
  const { accessToken = "", phoneNumberId: from = "" } = server.mock.credentials.meta ?? {};
  const call = { accessToken, from, baseUrl: server.url };
  const { id: mediaId } = await uploadMedia({ ...call, file });
  const to = "+15551234567";
  const image = await sendImageMessage({ ...call, to, mediaId, caption: "a photo" });
  assertEquals(image.contacts, [{ input: to, wa_id: "15551234567" }]);
  await sendTextMessage({ ...call, to, text: "hello", bizOpaqueCallbackData: "mine" });
  const template = await sendTemplateMessage({ ...call, to, templateName: "hello_world", languageCode: "en_US" });
  assertEquals(Object.keys(template.messages[0] ?? {}), ["id", "message_status"]);
  const messageId = makeWamid({ direction: "inbound", waId: "15551234567", key: "3EB0D794993A890385A6CF" });
  assertEquals<unknown>(await markMessageRead({ ...call, messageId, showTypingIndicator: true }), { success: true });
});

Deno.test("@whatsapp-cloudapi/client is told at once of an image without an id", async () => {
  await using server = await startMock();
  const { accessToken = "", phoneNumberId: from = "" } = server.mock.credentials.meta ?? {};
  const lost = undefined as unknown as string;
  await assertRejects(
    () => sendImageMessage({ accessToken, from, baseUrl: server.url, to: "15551234567", mediaId: lost }),
    Error,
    "Either one of media ID or link must be present",
  );
});
