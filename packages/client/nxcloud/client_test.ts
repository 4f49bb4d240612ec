import { assert, assertEquals, assertFalse, assertRejects, assertThrows } from "@std/assert";
import { startMock, type StartMockOptions } from "wamock";
import { NxcloudApiError, nxcloudClient, type NxcloudClientOptions } from "./mod.ts";
import { ConnectionError } from "../wire/connection_error.ts";

async function mocked(changes: Partial<NxcloudClientOptions> = {}, options: StartMockOptions = {}) {
  const server = await startMock(options);
  const { accessKey, accessSecret, businessPhone, appKey } = server.mock.credentials.nxcloud;
  const all = { baseUrl: server.url, accessKey, accessSecret, businessPhone, appKey, ...changes };
  const { journal } = server.mock.sandboxes.get("default")!;
  return { client: nxcloudClient(all), server, journal, all, [Symbol.asyncDispose]: () => server.close() };
}

const PDF = new File(["%PDF-1.4"], "a.pdf", { type: "application/pdf" });

for (const algorithm of ["md5", "sha256"] as const) {
  Deno.test(`nxcloud client: media goes up, comes down and goes away, signed with ${algorithm}`, async () => {
    await using mock = await mocked({ algorithm });
    const { id } = await mock.client.uploadMedia(PDF);
    const { mimeType, fileName, url } = await mock.client.getMedia(id);
    assertEquals([mimeType, fileName], ["application/pdf", "a.pdf"]);
    const { stream, type } = await mock.client.downloadMedia(url);
    assertEquals([await new Response(stream).text(), type], ["%PDF-1.4", "application/pdf"]);
    assertEquals(await mock.client.deleteMedia(id), { success: true });
    const gone = await assertRejects(() => mock.client.downloadMedia(url), NxcloudApiError);
    assertEquals([gone.error, gone.status], ["nxcloud.download-gone", 404]);
  });
}

Deno.test("nxcloud client: a download sends nothing of the credentials", async () => {
  await using mock = await mocked();
  const { id } = await mock.client.uploadMedia(PDF);
  await (await mock.client.downloadMedia({ id })).stream.cancel();
  const [download] = mock.journal.find().filter(({ operation }) => operation === "nxcloud.media.download");
  assert(download);
  for (const name of ["accessKey", "sign", "ts"]) assertFalse(download.incoming.headers.has(name));
});

Deno.test("nxcloud client: a template consumes the handle of a file", async () => {
  await using mock = await mocked();
  const { id } = await mock.client.uploadTemplateFile(PDF);
  const template = (header_handle: string) => ({
    name: "promo",
    language: "en_US",
    category: "MARKETING" as const,
    components: [{ type: "HEADER", format: "DOCUMENT", example: { header_handle } }],
  });
  assert((await mock.client.createTemplate(template(id))).id.startsWith("900"));
  const error = await assertRejects(() => mock.client.createTemplate(template("4:x")), NxcloudApiError);
  assertEquals([error.error, error.code, error.retryable], ["nxcloud.request-failed", -1, false]);
});

Deno.test("nxcloud client: every upload has a Content-Length, a stream's too", async () => {
  await using mock = await mocked();
  const stream = new Blob(["hello"]).stream();
  await mock.client.uploadMedia({ stream, size: 5 }, { type: "text/plain", filename: "a.txt" });
  await mock.client.uploadMedia(PDF);
  for (const { incoming, multipart } of mock.journal.find()) {
    assertEquals(incoming.headers.get("content-length"), String(multipart?.totalBytes));
    assertFalse(incoming.headers.has("transfer-encoding"));
  }
});

Deno.test("nxcloud client: a clock that is off is told, with the advice, and another clock may be given", async () => {
  await using mock = await mocked({ now: () => Date.now() - 120_000 });
  const error = await assertRejects(() => mock.client.getMedia("x"), NxcloudApiError, "Set this machine's clock.");
  assertEquals([error.error, error.code], ["nxcloud.timestamp-expired", 1004]);
});

Deno.test("nxcloud client: the secret is shown nowhere", async () => {
  await using mock = await mocked({}, {});
  const { accessSecret } = mock.all;
  const echo = nxcloudClient({
    ...mock.all,
    fetch: () => Promise.resolve(new Response(`{"code":-1,"message":"${accessSecret}","data":null}`)),
  });
  const error = await assertRejects(() => echo.getMedia("x"), NxcloudApiError);
  assertFalse(
    JSON.stringify([error.message, error.rawBody, Deno.inspect(error), Deno.inspect(echo)]).includes(accessSecret),
  );
});

Deno.test("nxcloud client: an answer that is not NXCloud's is told as such", async () => {
  await using mock = await mocked();
  for (const [body, hint] of [["<html>", "Check that baseUrl"], ['{"code":0,"data":null}', "no data"]] as const) {
    const client = nxcloudClient({ ...mock.all, fetch: () => Promise.resolve(new Response(body)) });
    await assertRejects(() => client.getMedia("x"), NxcloudApiError, hint);
  }
});

Deno.test("nxcloud client: nobody there, and an abort, are told apart", async () => {
  await using mock = await mocked();
  const nobody = nxcloudClient({ ...mock.all, baseUrl: "http://127.0.0.1:9" });
  await assertRejects(() => nobody.getMedia("x"), ConnectionError);
  const reason = new Error("enough");
  assertEquals(await mock.client.getMedia("x", { signal: AbortSignal.abort(reason) }).catch((cause) => cause), reason);
});

Deno.test("nxcloud client: options and ids that cannot be used are refused before anything is sent", async () => {
  await using mock = await mocked();
  const wrong: Partial<NxcloudClientOptions>[] = [
    { accessKey: "" },
    { accessSecret: "" },
    { accessSecret: "abc\n" },
    { businessPhone: "+8615800001795" },
    { baseUrl: "ftp://x" },
  ];
  for (const changes of wrong) assertThrows(() => nxcloudClient({ ...mock.all, ...changes }), TypeError);
  await assertRejects(() => mock.client.getMedia(""), TypeError);
  assertEquals(mock.journal.count, 0);
});
