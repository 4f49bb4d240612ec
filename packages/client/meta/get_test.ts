import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { MetaApiError, metaClient } from "../mod.ts";
import { mocked } from "../testdata/mocked.ts";
import { answerText, rawServer } from "../testdata/raw_server.ts";

const INFO = { url: "https://lookaside.fbsbx.com/x", mime_type: "image/png", sha256: "ab", file_size: 7, id: "1" };

function rawClient(url: string) {
  return metaClient({ baseUrl: url, accessToken: "EAAraw", phoneNumberId: "114503234599312" });
}

Deno.test("get: it tells what was uploaded", async () => {
  await using mock = await mocked();
  const { id } = await mock.client.upload(new Blob(["hello"], { type: "text/plain" }));
  const { url, ...rest } = await mock.client.get(id, { phoneNumberId: mock.credentials.phoneNumberId });
  assertMatch(url, new RegExp(`^${mock.url}/whatsapp_business/attachments/\\?mid=${id}&`));
  const sha256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
  assertEquals(rest, { id, mimeType: "text/plain", sha256, fileSize: 5 });
});

Deno.test("get: refusals are typed", async () => {
  await using mock = await mocked();
  const { id } = await mock.client.upload(new Blob(["hello"], { type: "text/plain" }));
  const cases: readonly [string, () => Promise<unknown>][] = [
    ["meta.unsupported-object", () => mock.client.get("100000000000000")],
    ["meta.phone-number-id-mismatch", () => mock.client.get(id, { phoneNumberId: "100000000000000" })],
    ["meta.token-expired", () => mock.clientWith(mock.credentialsIn("expired")).get(id)],
  ];
  for (const [expected, get] of cases) {
    const error = await assertRejects(get, MetaApiError, "Failed to get media: Meta answered");
    assertEquals([error.error, error.operation], [expected, "meta.media.get"]);
  }
});

Deno.test("get: the size may come as a number or as its text", async () => {
  for (const file_size of [7, "7"]) {
    await using server = await rawServer({ answer: () => answerText(200, JSON.stringify({ ...INFO, file_size })) });
    assertEquals((await rawClient(server.url).get("1")).fileSize, 7);
  }
});

Deno.test("get: an answer that lacks something is an error that names it", async () => {
  for (const name of Object.keys(INFO)) {
    for (const value of [undefined, null, "", "x", {}]) {
      if (typeof value === "string" && value !== "" && name !== "file_size") continue;
      if (value === "" && (name === "mime_type" || name === "sha256")) continue;
      const body = JSON.stringify({ ...INFO, [name]: value });
      await using server = await rawServer({ answer: () => answerText(200, body) });
      await assertRejects(() => rawClient(server.url).get("1"), MetaApiError, `the answer 200 has no ${name}.`);
    }
  }
  await using server = await rawServer({ answer: () => answerText(200, "<html>") });
  await assertRejects(() => rawClient(server.url).get("1"), MetaApiError, "the answer 200 has no JSON object.");
});

Deno.test("get: the request has the token, asks for JSON and names this client", async () => {
  await using server = await rawServer({ answer: () => answerText(200, JSON.stringify(INFO)) });
  await rawClient(server.url).get("a/b", { phoneNumberId: "5 6" });
  const { head, headers } = server.requests[0]!;
  assertMatch(head, /^GET \/v24\.0\/a%2Fb\?phone_number_id=5(\+|%20)6 HTTP/);
  assertEquals(headers.get("authorization"), "Bearer EAAraw");
  assertEquals(headers.get("accept"), "application/json");
  assertEquals(headers.get("user-agent"), "wamock-client/0.1.0");
});

Deno.test("get: an abort gives its reason", async () => {
  const controller = new AbortController();
  const reason = new Error("stop");
  await using server = await rawServer({ answer: () => void controller.abort(reason) });
  const { signal } = controller;
  assertEquals(await rawClient(server.url).get("1", { signal }).catch((error: unknown) => error), reason);
  assertEquals(await rawClient(server.url).get("1", { signal }).catch((error: unknown) => error), reason);
  assertEquals(server.requests.length, 1);
});
