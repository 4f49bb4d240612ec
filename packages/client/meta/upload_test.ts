import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { ConnectionError, MetaApiError, metaClient, StreamSizeError } from "../mod.ts";
import { mocked } from "../testdata/mocked.ts";
import { answerText, rawServer } from "../testdata/raw_server.ts";
import { byteRun, pulled, sha256 } from "../testdata/streams.ts";

const PDF = "application/pdf";

/** A client of a server that shows its bytes. */
function rawClient(url: string) {
  return metaClient({ baseUrl: url, accessToken: "EAAraw", phoneNumberId: "114503234599312" });
}

Deno.test("upload: every kind of input arrives whole, with its type and name, announced and not chunked", async () => {
  await using mock = await mocked();
  const bytes = byteRun(0, 3_000);
  const inputs = [
    { file: new File([bytes], "my photo.png", { type: "image/png" }), type: "image/png", filename: "my photo.png" },
    { file: new Blob([bytes], { type: PDF }), type: PDF, filename: "media.pdf" },
    { file: new Blob([bytes]), options: { type: PDF }, type: PDF, filename: "media.pdf" },
    { file: bytes, options: { type: "audio/ogg; codecs=opus" }, type: "audio/ogg; codecs=opus", filename: "media.ogg" },
    { file: byteRun(0, 4_000).subarray(0, 3_000), options: { type: PDF, filename: "x" }, type: PDF, filename: "x" },
    { file: { stream: pulled(3_000).stream, size: 3_000 }, options: { type: PDF }, type: PDF, filename: "media.pdf" },
  ];
  for (const { file, options = {}, type, filename } of inputs) {
    const { id } = await mock.client.upload(file, options);
    const info = await mock.client.get(id);
    assertEquals([info.mimeType, info.fileSize, info.sha256], [type, 3_000, await sha256(bytes)]);
    const exchange = mock.exchanges().findLast(({ operation }) => operation === "meta.media.upload")!;
    assertEquals(exchange.multipart?.parts.map((part) => [part.name, part.filename, part.type]), [
      ["messaging_product", null, null],
      ["type", null, null],
      ["file", filename, type],
    ]);
    assertEquals(exchange.incoming.headers.get("content-length"), String(exchange.multipart?.totalBytes));
    assertEquals(exchange.incoming.headers.get("transfer-encoding"), null);
    assertMatch(exchange.incoming.headers.get("user-agent") ?? "", /^wamock-client\//);
    assertEquals([exchange.autopsy, exchange.unread], [[], []]);
  }
});

Deno.test("upload: a blob and a stream give the same bytes, but for the boundary", async () => {
  await using server = await rawServer({ answer: () => answerText(200, '{"id":"1"}') });
  const file = new File(["hello"], "a.txt", { type: "text/plain" });
  await rawClient(server.url).upload(file);
  await rawClient(server.url).upload({ stream: file.stream(), size: 5 }, { type: "text/plain", filename: "a.txt" });
  const bodies = server.requests.map(({ head, headers, body }) => {
    assertMatch(head, /^POST \/v24\.0\/114503234599312\/media HTTP\/1\.1\r\n/);
    assertEquals(headers.get("content-length"), String(body.byteLength));
    assertEquals(headers.get("transfer-encoding"), null);
    assertEquals(headers.get("authorization"), "Bearer EAAraw");
    assertEquals(headers.get("accept"), "application/json");
    const boundary = headers.get("content-type")!.replace("multipart/form-data; boundary=", "");
    return new TextDecoder().decode(body).replaceAll(boundary, "B");
  });
  const part = "--B\r\nContent-Disposition: form-data; name=";
  const whole = `${part}"messaging_product"\r\n\r\nwhatsapp\r\n${part}"type"\r\n\r\ntext/plain\r\n` +
    `${part}"file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n`;
  assertEquals(bodies, [whole, whole]);
});

Deno.test("upload: a stream of 20 MB arrives whole", async () => {
  await using mock = await mocked();
  const size = 20 * 1_048_576;
  const { id } = await mock.client.upload({ stream: pulled(size).stream, size }, { type: PDF });
  const { fileSize, sha256: digest } = await mock.client.get(id);
  assertEquals([fileSize, digest], [size, await sha256(byteRun(0, size))]);
});

Deno.test("upload: a stream with a fetch that was handed in is collected, and announced too", async () => {
  await using mock = await mocked();
  const client = mock.clientWith({ fetch: (request) => fetch(request) });
  const { id } = await client.upload({ stream: pulled(200_000).stream, size: 200_000 }, { type: PDF });
  assertEquals((await client.get(id)).fileSize, 200_000);
  assert(Number(mock.exchanges()[0]?.incoming.headers.get("content-length")) > 200_000);
  await assertRejects(() => client.upload({ stream: pulled(9).stream, size: 10 }, { type: PDF }), StreamSizeError);
  assertEquals(mock.exchanges().length, 2);
});

Deno.test("upload: a blob that a runtime loses inside another is sent as a stream", async () => {
  await using mock = await mocked();
  class FileOnDisk extends Blob {
    override get size(): number {
      return 3_000;
    }
    override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
      return new Blob([byteRun(0, 3_000)]).stream();
    }
  }
  const { id } = await mock.client.upload(new FileOnDisk([], { type: PDF }));
  assertEquals((await mock.client.get(id)).sha256, await sha256(byteRun(0, 3_000)));
});

Deno.test("upload: ttl_minutes is sent when it is asked for", async () => {
  await using mock = await mocked();
  await mock.client.upload(new Uint8Array(1), { type: PDF, ttlMinutes: 90 });
  assertEquals(mock.exchanges()[0]?.fields.find(({ name }) => name === "ttl_minutes")?.value, "90");
});

Deno.test("upload: a file without a type is refused before anything is sent", async () => {
  await using mock = await mocked();
  await assertRejects(() => mock.client.upload(new Uint8Array(1)), TypeError, "type is not known");
  assertEquals(mock.exchanges(), []);
});

Deno.test("upload: refusals are typed", async () => {
  await using mock = await mocked();
  const text = new Blob(["hello"], { type: "text/plain" });
  const big = new Uint8Array(5 * 1_048_576 + 1);
  const missing = { phoneNumberId: "999999999999999" };
  const cases: readonly [string, number, boolean, () => Promise<unknown>][] = [
    ["meta.type-not-allowed", 400, false, () => mock.client.upload(text, { type: "text/csv" })],
    ["meta.type-not-allowed", 400, false, () => mock.client.upload(text, { type: "application/octet-stream" })],
    ["meta.file-required", 400, false, () => mock.client.upload(new Uint8Array(0), { type: PDF })],
    ["meta.file-too-large", 400, false, () => mock.client.upload(big, { type: "image/png" })],
    ["meta.ttl-out-of-range", 400, false, () => mock.client.upload(text, { ttlMinutes: 1 })],
    ["meta.unsupported-object", 400, false, () => mock.clientWith(missing).upload(text)],
    ["meta.unknown-path", 400, false, () => mock.clientWith({ version: "v99.0" }).upload(text)],
    ["meta.token-unparseable", 401, false, () => mock.clientWith({ accessToken: "nonsense" }).upload(text)],
    ["meta.proof-invalid", 400, false, () => mock.clientWith({ appSecret: "wrong" }).upload(text)],
    ...(["expired", "no-permission", "proof-required", "phone-deleted"] as const).map((state) => {
      const [id, status] = {
        "expired": ["meta.token-expired", 401] as const,
        "no-permission": ["meta.permission-denied", 403] as const,
        "proof-required": ["meta.proof-required", 400] as const,
        "phone-deleted": ["meta.phone-number-deleted", 400] as const,
      }[state];
      const upload = () => mock.clientWith(mock.credentialsIn(state)).upload(text);
      return [id, status, false, upload] as const satisfies [string, number, boolean, () => Promise<unknown>];
    }),
  ];
  for (const [id, status, retryable, upload] of cases) {
    const error = await assertRejects(upload, MetaApiError);
    assertEquals([error.error, error.status, error.retryable], [id, status, retryable], error.message);
    assertEquals(error.fbtraceId, JSON.parse(error.rawBody).error.fbtrace_id, id);
    assertEquals(error.operation, "meta.media.upload");
    assertMatch(error.message, /^Failed to upload media: Meta answered \d+ meta\.[a-z-]+: .+\. [A-Z][^]+[.]$/);
    assertEquals(error.message.includes(mock.credentials.accessToken), false);
  }
});

Deno.test("upload: the proof of an app's secret is sent and accepted", async () => {
  await using mock = await mocked();
  const { appSecret } = mock.credentials;
  const client = mock.clientWith({ ...mock.credentialsIn("proof-required"), appSecret });
  const { id } = await client.upload(new Uint8Array(1), { type: PDF });
  const { stream } = await client.download({ id });
  assertEquals((await new Response(stream).bytes()).byteLength, 1);
  await client.delete(id);
});

Deno.test("upload: a 200 without a usable id is an error, never an id that is undefined", async () => {
  for (const body of ["{}", '{"id":""}', '{"id":5}', "[]", "null", "", "<html>", '{"success":true}']) {
    await using server = await rawServer({ answer: () => answerText(200, body, { "x-fb-request-id": "Atrace" }) });
    const upload = () => rawClient(server.url).upload(new Uint8Array(1), { type: PDF });
    const error = await assertRejects(upload, MetaApiError, "the answer 200 has no media id");
    assertEquals([error.status, error.error, error.rawBody, error.fbtraceId], [200, undefined, body, "Atrace"]);
    assertEquals(error.retryable, false);
  }
});

Deno.test("upload: an HTML page in place of an answer is an error with its status and text", async () => {
  const page = "<html><body>502 Bad Gateway</body></html>";
  await using server = await rawServer({ answer: () => answerText(502, page, { "Content-Type": "text/html" }) });
  for (const file of [new Uint8Array(1), { stream: pulled(1).stream, size: 1 }]) {
    const error = await assertRejects(
      () => rawClient(server.url).upload(file, { type: PDF }),
      MetaApiError,
      "Meta answered 502 with a body that is not Graph's JSON (text/html)",
    );
    assertEquals([error.status, error.error, error.rawBody, error.retryable], [502, undefined, page, true]);
  }
});

Deno.test("upload: a redirect is not followed, for the token would go along", async () => {
  await using elsewhere = await rawServer({ answer: () => answerText(200, '{"id":"1"}') });
  const Location = `${elsewhere.url}/x?a=b`;
  await using server = await rawServer({ answer: () => answerText(307, "", { Location }) });
  for (const file of [new Uint8Array(1), { stream: pulled(1).stream, size: 1 }]) {
    const error = await assertRejects(() => rawClient(server.url).upload(file, { type: PDF }), MetaApiError);
    assertEquals(error.status, 307);
    assertMatch(error.message, /the server redirects to 127\.0\.0\.1:\d+ \(307\), and the token is not sent on/);
  }
  assertEquals(elsewhere.received, 0);
});

Deno.test("upload: a server that is not there is a connection error", async () => {
  const gone = await rawServer({});
  await gone[Symbol.asyncDispose]();
  for (const file of [new Uint8Array(1), { stream: pulled(1).stream, size: 1 }]) {
    const error = await assertRejects(() => rawClient(gone.url).upload(file, { type: PDF }), ConnectionError);
    assertMatch(error.message, /^Failed to upload media: the connection to 127\.0\.0\.1:\d+ failed \(.+\)\. Check/);
  }
});

Deno.test("upload: an answer that breaks off is a connection error", async () => {
  await using server = await rawServer({ answer: () => answerText(200, '{"id":', { "Content-Length": "100" }) });
  for (const file of [new Uint8Array(1), { stream: pulled(1).stream, size: 1 }]) {
    await assertRejects(() => rawClient(server.url).upload(file, { type: PDF }), ConnectionError, "upload media");
  }
});

Deno.test("upload: an abort half-way gives its reason, and the mock sees the client leave", async () => {
  await using mock = await mocked();
  const controller = new AbortController();
  const reason = new DOMException("no longer wanted", "AbortError");
  let given = 0;
  const stream = new ReadableStream<Uint8Array>({
    async pull(source) {
      if (given > 1_000_000) controller.abort(reason);
      source.enqueue(new Uint8Array(65_536));
      given += 65_536;
      await new Promise((resolve) => setTimeout(resolve));
    },
  });
  const upload = mock.client.upload({ stream, size: 9_000_000 }, { type: PDF, signal: controller.signal });
  assertEquals(await upload.catch((error: unknown) => error), reason);
  while (mock.exchanges()[0]?.aborted === undefined) await new Promise((resolve) => setTimeout(resolve));
});

Deno.test("upload: an abort while a blob's answer is awaited gives its reason", async () => {
  const controller = new AbortController();
  const reason = new DOMException("too late", "TimeoutError");
  await using server = await rawServer({ answer: () => void controller.abort(reason) });
  const upload = rawClient(server.url).upload(new Uint8Array(1), { type: PDF, signal: controller.signal });
  assertEquals(await upload.catch((error: unknown) => error), reason);
});

Deno.test("upload: a stream of another length than its size says is told, and leaves nothing behind", async () => {
  await using mock = await mocked();
  for (const size of [99_999, 100_001]) {
    const { stream } = pulled(100_000, 1_000);
    const error = await assertRejects(() => mock.client.upload({ stream, size }, { type: PDF }), StreamSizeError);
    assertEquals(error.declared, size);
  }
  assertEquals(mock.exchanges().filter(({ answer }) => answer?.status === 200), []);
});
