import { assert, assertEquals, assertNotMatch, assertRejects, assertThrows } from "@std/assert";
import { startMock } from "wamock";
import { storageUrl } from "@wamock/contract/wolkvox";
import { ConnectionError } from "../wire/connection_error.ts";
import { WolkvoxApiError } from "./api_error.ts";
import { wolkvoxClient } from "./client.ts";

async function mocked() {
  const server = await startMock();
  const { token, connectorId, fileUrl } = server.mock.credentials.wolkvox;
  const sandbox = server.mock.sandboxes.get("default")!;
  return {
    token,
    connectorId,
    fileUrl,
    bucket: new URL(fileUrl).pathname.split("/")[1] ?? "",
    client: wolkvoxClient({ baseUrl: server.url, token, connectorId }),
    url: server.url,
    sandbox,
    [Symbol.asyncDispose]: () => server.close(),
  };
}

Deno.test("wolkvox client: from a file to a template with it", async () => {
  await using mock = await mocked();
  const { client, bucket } = mock;
  const file = new File(["%PDF-1.4"], "offer.pdf", { type: "application/pdf" });
  const { name } = await client.store(file, { path: "/Fondos" });
  assertEquals(name, "Fondos/offer.pdf");
  const fileUrl = storageUrl({ bucket, name });
  const early = await assertRejects(() => client.uploadMedia(fileUrl), WolkvoxApiError);
  assertEquals([early.error, early.code, early.retryable], ["wolkvox.file-not-public", "400", false]);
  await client.publish([name]);
  const { handle } = await client.uploadMedia(fileUrl);
  const created = await client.createTemplate({
    name: "offer",
    language: "en",
    components: [
      { type: "HEADER", format: "DOCUMENT", example: { header_handle: handle } },
      { type: "BODY", text: "Our offer." },
    ],
  });
  assertEquals([created.name, created.status], ["offer", "PENDING"]);
});

Deno.test("wolkvox client: every request announces its length", async () => {
  await using mock = await mocked();
  await mock.client.store(new Blob(["a"], { type: "image/png" }));
  await mock.client.sendTemplate({ telephone: "573000000000", template: "my_template", variables: ["a", "b", "c"] });
  for (const { incoming } of mock.sandbox.journal.find()) {
    assertEquals(incoming.headers.get("transfer-encoding"), null);
    assert(Number(incoming.headers.get("content-length")) > 0);
  }
});

Deno.test("wolkvox client: what was not done for every file is an error", async () => {
  await using mock = await mocked();
  const { name } = await mock.client.store(new Blob(["a"], { type: "image/png" }), { filename: "a.png" });
  const young = await assertRejects(() => mock.client.deleteFiles([name]), WolkvoxApiError);
  assertEquals([young.status, young.code], [207, "207"]);
  mock.sandbox.clock.advance(90 * 86_400_000);
  await mock.client.deleteFiles([name]);
  await assertRejects(() => mock.client.publish([name]), WolkvoxApiError);
});

Deno.test("wolkvox client: a refusal of a send has a number for its code, and is the same error", async () => {
  await using mock = await mocked();
  const error = await assertRejects(
    () => mock.client.sendTemplate({ telephone: "+57 300", template: "my_template" }),
    WolkvoxApiError,
  );
  assertEquals([error.error, error.code, error.msg], ["wolkvox.telephone-invalid", "400", "INVALID TELEPHONE"]);
});

Deno.test("wolkvox client: a variable with a semicolon is refused before anything is sent", async () => {
  await using mock = await mocked();
  const message = { telephone: "573000000000", template: "my_template", variables: ["a;b", "c"] };
  await assertRejects(() => mock.client.sendTemplate(message), TypeError, "semicolon");
  assertEquals(mock.sandbox.journal.count, 0);
});

Deno.test("wolkvox client: the token is in no error", async () => {
  const token = "f".repeat(52);
  const fetch = () =>
    Promise.resolve(new Response(`{"code":403,"error":"FORBIDDEN","msg":"${token}"}`, { status: 403 }));
  const client = wolkvoxClient({ server: "0013", token, connectorId: "1", fetch });
  const error = await assertRejects(() => client.uploadMedia("https://example.com/a.jpg"), WolkvoxApiError);
  assertNotMatch(`${error.message}${error.rawBody}${error.msg}${JSON.stringify(client)}`, new RegExp(token));
});

Deno.test("wolkvox client: a success without a handle is an error", async () => {
  const fetch = () => Promise.resolve(new Response('{"code":"200","error":null,"msg":"OK","data":{"handle":""}}'));
  const client = wolkvoxClient({ server: "0013", token: "t", connectorId: "1", fetch });
  const error = await assertRejects(() => client.uploadMedia("https://example.com/a.jpg"), WolkvoxApiError);
  assertEquals([error.error, error.status], [undefined, 200]);
});

Deno.test("wolkvox client: an abort gives its reason, and a dead server a ConnectionError", async () => {
  const client = wolkvoxClient({ baseUrl: "http://127.0.0.1:9", token: "t", connectorId: "1" });
  await assertRejects(() => client.uploadMedia("https://example.com/a.jpg"), ConnectionError);
  const signal = AbortSignal.abort(new RangeError("enough"));
  await assertRejects(() => client.uploadMedia("https://example.com/a.jpg", { signal }), RangeError, "enough");
});

Deno.test("wolkvox client: options that cannot be used are refused", () => {
  const good = { server: "0013", token: "t", connectorId: "1" };
  for (const wrong of [{ server: "13" }, { token: "a b" }, { connectorId: "" }, { baseUrl: "ftp://a" }]) {
    assertThrows(() => wolkvoxClient({ ...good, ...wrong }), TypeError, "Failed to make a Wolkvox client");
  }
});
