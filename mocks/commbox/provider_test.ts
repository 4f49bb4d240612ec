import { assertEquals, assertFalse, assertThrows } from "@std/assert";
import { createMockOf, incomingOf } from "@wamock/engine";
import { createCommbox } from "./provider.ts";

const CLAIMED: readonly string[] = [
  "https://api.commbox.io/whatsapp/uploadmedia/hNyRN_fLUy7rrOrN9jLpipA%3d%3d",
  "https://api.commboxtest.com/v2/whatsapp/sendtemplatedmessage/hNyRN_fLUy7rrOrN9jLpipA%3d%3d",
  "https://api.commbox.io/anything",
  "http://localhost:4010/whatsapp/uploadmedia/1",
  "http://localhost:4010/WhatsApp/UploadMedia/1",
  "http://localhost:4010/v2/whatsapp/sendtemplatedmessage/1",
  "http://localhost:4010/emarsys/sendwhatsapptemplate/1",
];

const UNCLAIMED: readonly string[] = [
  "http://localhost:4010/v24.0/123/media",
  "http://localhost:4010/api/wa/uploadTemplateFile",
  "http://localhost:4010/api/v2/whatsapp.php?api=upload_media",
  "http://localhost:4010/whatsapp_business/attachments/?mid=1",
  "http://localhost:4010/wvox-shop/whatsapp/a.jpg",
  "http://localhost:4010/",
];

Deno.test("commbox claims its two hosts, and the paths that can only be its own", () => {
  const { claims } = createCommbox();
  for (const [urls, expected] of [[CLAIMED, true], [UNCLAIMED, false]] as const) {
    for (const url of urls) assertEquals(claims(incomingOf(new Request(url))), expected, url);
  }
});

Deno.test("commbox: a sandbox has the two credentials and the fixture", async () => {
  await using mock = createMockOf([createCommbox()], "1.2.3");
  const response = await mock.fetch(new Request("http://localhost/__admin/sandboxes/default"));
  const { providers, fixtures } = await response.json();
  assertEquals(Object.keys(providers.commbox), ["apiKey", "streamId"]);
  assertEquals(Object.keys(fixtures.commbox), ["otherChannelStreamId"]);
});

Deno.test("commbox: credentials that are given are used, and a stream id that is none is refused", async () => {
  const commbox = { apiKey: "my-own-key", streamId: "hNyRN_fLUy7rrOrN9jLpipA%3d%3d" };
  await using mock = createMockOf([createCommbox()], "1.2.3", { credentials: { commbox } });
  const body = new FormData();
  body.set("pic", new File(["hello"], "hello.txt", { type: "text/plain" }));
  for (const host of ["api.commbox.io", "api.commboxtest.com"]) {
    const response = await mock.fetch(
      new Request(`https://${host}/whatsapp/uploadmedia/${commbox.streamId}`, {
        method: "POST",
        headers: { Authorization: "Bearer my-own-key" },
        body,
      }),
    );
    assertEquals(response.status, 200);
  }
  const wrong = { ...commbox, streamId: "1234" };
  assertThrows(() => createMockOf([createCommbox()], "1.2.3", { credentials: { commbox: wrong } }), Error, "1234");
});

Deno.test("commbox: the line to try shows no placeholder, and the journal shows no key", async () => {
  const provider = createCommbox();
  await using mock = createMockOf([provider], "1.2.3");
  const { apiKey = "", streamId = "" } = mock.credentials.commbox ?? {};
  assertFalse(provider.tryIt("http://localhost", { apiKey, streamId }).includes("undefined"));
  const url = `http://localhost/whatsapp/uploadmedia/${streamId}?access_token=${apiKey}`;
  const headers = { Authorization: `Bearer ${apiKey}` };
  assertEquals((await mock.fetch(new Request(url, { method: "POST", headers, body: "x" }))).status, 400);
  const journal = await (await mock.fetch(new Request("http://localhost/__admin/requests"))).text();
  assertEquals([journal.includes("file-missing"), journal.includes(apiKey)], [true, false]);
});
