import { assertEquals } from "@std/assert";
import { createMockOf, incomingOf } from "@wamock/engine";
import { createWolkvox } from "./provider.ts";

const CLAIMED: readonly string[] = [
  "https://wv0013.wolkvox.com/api/v2/whatsapp.php?api=upload_media",
  "https://wv0013.wolkvox.com/anything",
  "http://localhost:4010/api/v2/whatsapp.php",
  "http://localhost:4010/wvox-shop/a.jpg",
  "https://storage.googleapis.com/wvox-shop/a/b.jpg",
];

const UNCLAIMED: readonly string[] = [
  "https://storage.googleapis.com/another-bucket/a.jpg",
  "https://storage.googleapis.com/api/v2/whatsapp.php",
  "http://localhost:4010/v24.0/123/media",
  "http://localhost:4010/api/wa/uploadTemplateFile",
  "http://localhost:4010/whatsapp/uploadmedia/1",
  "http://localhost:4010/whatsapp_business/attachments/?mid=1",
  "http://localhost:4010/",
];

Deno.test("wolkvox claims its servers, its storage, and the paths that can only be its own", () => {
  const { claims } = createWolkvox();
  for (const [urls, expected] of [[CLAIMED, true], [UNCLAIMED, false]] as const) {
    for (const url of urls) assertEquals(claims(incomingOf(new Request(url))), expected, url);
  }
});

Deno.test("wolkvox: a sandbox has the four credentials and the three fixtures", async () => {
  await using mock = createMockOf([createWolkvox()], "1.2.3");
  const response = await mock.fetch(new Request("http://localhost/__admin/sandboxes/default"));
  const { providers, fixtures } = await response.json();
  assertEquals(Object.keys(providers.wolkvox), ["token", "server", "connectorId", "fileUrl"]);
  assertEquals(Object.keys(fixtures.wolkvox), ["privateFileUrl", "goneFileUrl", "mobileConnectorId"]);
});

Deno.test("wolkvox: credentials that are given are used, the file's URL among them", async () => {
  const fileUrl = "https://storage.googleapis.com/wvox-shop/photos/logo.jpg";
  const credentials = { wolkvox: { token: "my-own-token", connectorId: "1", fileUrl } };
  await using mock = createMockOf([createWolkvox()], "1.2.3", { credentials });
  const response = await mock.fetch(
    new Request("https://wv0013.wolkvox.com/api/v2/whatsapp.php?api=upload_media", {
      method: "POST",
      headers: { "wolkvox-token": "my-own-token" },
      body: JSON.stringify({ connector_id: "1", file_url: fileUrl }),
    }),
  );
  assertEquals(response.status, 200);
  const file = await mock.fetch(new Request("http://localhost:4010/wvox-shop/photos/logo.jpg"));
  assertEquals([file.status, file.headers.get("content-type"), (await file.bytes()).length], [200, "image/jpeg", 134]);
});

Deno.test("wolkvox: the line to try shows no placeholder, and the journal shows no token", async () => {
  const provider = createWolkvox();
  await using mock = createMockOf([provider], "1.2.3");
  const { token = "", ...credentials } = mock.credentials.wolkvox ?? {};
  assertEquals(provider.tryIt("http://localhost", { token, ...credentials }).includes("undefined"), false);
  await mock.fetch(
    new Request("http://localhost/api/v2/whatsapp.php?api=list_templates", { headers: { "wolkvox-token": token } }),
  );
  const journal = await (await mock.fetch(new Request("http://localhost/__admin/requests"))).text();
  assertEquals([journal.includes("parameters-required"), journal.includes(token)], [true, false]);
});
