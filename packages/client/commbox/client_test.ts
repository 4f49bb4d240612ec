import { assert, assertEquals, assertFalse, assertRejects, assertStringIncludes, assertThrows } from "@std/assert";
import { startMock, type StartMockOptions } from "wamock";
import { pulled } from "../testdata/streams.ts";
import { ConnectionError } from "../wire/connection_error.ts";
import { StreamSizeError } from "../wire/sized_stream.ts";
import { CommBoxApiError, commboxClient, type CommBoxClientOptions, type CommBoxMessage } from "./mod.ts";

const PDF = new File(["%PDF-1.4"], "a.pdf", { type: "application/pdf" });
const MESSAGE: CommBoxMessage = { to: "19172537000", template: "header_doc", language: "en" };

async function mocked(changes: Partial<CommBoxClientOptions> = {}, options: StartMockOptions = {}) {
  const server = await startMock(options);
  const { apiKey, streamId } = server.mock.credentials.commbox;
  const all = { baseUrl: server.url, apiKey, streamId, ...changes };
  const sandbox = server.mock.sandboxes.get("default")!;
  return { client: commboxClient(all), sandbox, all, [Symbol.asyncDispose]: () => server.close() };
}

/** A client of a server that gives one answer to everything. */
function answered(body: string, status = 200) {
  const fetch = () => Promise.resolve(new Response(body, { status }));
  return commboxClient({ apiKey: "the-key", streamId: "hNyRN_fLUy7rrOrN9jLpipA%3d%3d", fetch });
}

function withDocument(id: string, to = MESSAGE.to): CommBoxMessage {
  const parameters = [{ type: "document", document: { id, filename: "a.pdf" } }];
  return { ...MESSAGE, to, components: [{ type: "header", parameters }] };
}

for (const envelope of ["documented", "observed"]) {
  const settings = { dialects: { "commbox.envelope": envelope } };

  Deno.test(`commbox client: from a file to a message with it, the envelope ${envelope}`, async () => {
    await using mock = await mocked({}, { settings });
    const { id, filename } = await mock.client.upload(PDF);
    assertEquals(filename, "a.pdf");
    const { sent, failed } = await mock.client.sendTemplate([{ ...withDocument(id), objectData: { StatusId: 1 } }]);
    assertEquals([sent.length, sent[0]?.recipient, failed], [1, MESSAGE.to, []]);
    assert(sent[0]?.id.startsWith("gBEG") && sent[0].objectId! > 0);
  });

  Deno.test(`commbox client: errors are the same however the status is written, the envelope ${envelope}`, async () => {
    await using mock = await mocked({}, { settings });
    const type = await assertRejects(
      () => mock.client.upload(new File(["x"], "photo.jpeg", { type: "image/heic" })),
      CommBoxApiError,
    );
    assertEquals(
      [type.error, type.operation, type.status, type.description, type.retryable, type.failures],
      [
        "commbox.type-not-allowed",
        "commbox.media.upload",
        400,
        "Unsupported file type: image/heic extension: jpeg",
        false,
        [],
      ],
    );
    assertEquals(JSON.parse(type.rawBody).status, envelope === "documented" ? "400" : 400);
    const unauthorized = commboxClient({ ...mock.all, apiKey: "unknown" });
    const key = await assertRejects(() => unauthorized.upload(PDF), CommBoxApiError, "Copy the API key");
    assertEquals([key.error, key.status, JSON.parse(key.rawBody).status], ["commbox.unauthorized", 401, 401]);
  });
}

Deno.test("commbox client: every kind of file arrives whole, with a Content-Length and in pic", async () => {
  await using mock = await mocked();
  const bytes = new TextEncoder().encode("hello");
  const options = { type: "text/plain", filename: "a.txt" };
  await mock.client.upload(PDF);
  await mock.client.upload(new Blob([bytes], { type: "text/plain" }));
  await mock.client.upload(bytes, options);
  await mock.client.upload({ stream: new Blob([bytes]).stream(), size: 5 }, options);
  const exchanges = mock.sandbox.journal.find();
  const parts = exchanges.map(({ multipart }) => multipart?.parts.map(({ name, filename }) => [name, filename]));
  assertEquals(parts, [[["pic", "a.pdf"]], [["pic", "media.txt"]], [["pic", "a.txt"]], [["pic", "a.txt"]]]);
  assertEquals(exchanges.flatMap(({ multipart }) => multipart!.parts.map(({ size }) => size)), [8, 5, 5, 5]);
  for (const { incoming, multipart } of exchanges) {
    assertEquals(incoming.headers.get("content-length"), String(multipart?.totalBytes));
    assertFalse(incoming.headers.has("transfer-encoding"));
  }
});

Deno.test("commbox client: a stream is sent to its end, and one of another size is given up", async () => {
  await using mock = await mocked();
  const options = { type: "video/mp4", filename: "a.mp4" };
  const whole = pulled(3_000_000);
  await mock.client.upload({ stream: whole.stream, size: 3_000_000 }, options);
  assertEquals(whole.pulled(), 3_000_000);
  const short = { stream: pulled(10).stream, size: 11 };
  const error = await assertRejects(() => mock.client.upload(short, options), StreamSizeError);
  assertEquals([error.declared, error.seen], [11, 10]);
});

Deno.test("commbox client: a stream id goes out encoded once, in whichever form it was given", async () => {
  await using mock = await mocked();
  const { streamId } = mock.all;
  const forms = [streamId, decodeURIComponent(streamId), streamId.replaceAll("%3d", "%3D")];
  for (const form of forms) await commboxClient({ ...mock.all, streamId: form }).upload(PDF);
  for (const { incoming } of mock.sandbox.journal.find()) {
    assertEquals(incoming.url.pathname, `/whatsapp/uploadmedia/${streamId}`);
  }
});

Deno.test("commbox client: an upload has no /v2 in front, and a base URL's own path is kept", async () => {
  const asked: string[] = [];
  const fetch = ({ url }: Request) => {
    asked.push(url);
    return Promise.resolve(new Response("", { status: 502 }));
  };
  const client = commboxClient({ apiKey: "k", streamId: "AAAA==", baseUrl: "https://proxy.example/eu/", fetch });
  const error = await assertRejects(() => client.upload(PDF), CommBoxApiError);
  assertEquals([error.error, error.retryable], [undefined, true]);
  await assertRejects(() => client.sendTemplate([MESSAGE]), CommBoxApiError);
  assertEquals(asked, [
    "https://proxy.example/eu/whatsapp/uploadmedia/AAAA%3d%3d",
    "https://proxy.example/eu/v2/whatsapp/sendtemplatedmessage/AAAA%3d%3d",
  ]);
});

Deno.test("commbox client: when some messages fail the others are told as sent; when all do, it is an error", async () => {
  await using mock = await mocked();
  const { id } = await mock.client.upload(PDF);
  const { sent, failed } = await mock.client.sendTemplate([withDocument(id), withDocument(id, "+1")]);
  assertEquals(sent.map(({ recipient }) => recipient), [MESSAGE.to]);
  assertEquals(failed, [{ recipient: "+1", failed: "invalid — Not a valid WhatsApp user" }]);
  const error = await assertRejects(() => mock.client.sendTemplate([withDocument("1")]), CommBoxApiError);
  assertEquals([error.error, error.status], ["commbox.send-media-unknown", 400]);
  assertEquals(error.failures, [{ recipient: MESSAGE.to, failed: "Missing required parameter" }]);
});

Deno.test("commbox client: a throttled key may try again, and a wrong method may not", async () => {
  await using mock = await mocked({}, { settings: { limits: { "commbox.requests-per-minute": 1 } } });
  await mock.client.upload(PDF);
  const throttled = await assertRejects(() => mock.client.upload(PDF), CommBoxApiError, "Wait, then try again.");
  assertEquals([throttled.error, throttled.status, throttled.retryable], ["commbox.throttled", 429, true]);
  const body = '{"status":501,"description":"No such thing","response_time":"2025-02-06T07:51:52Z"}';
  const unsupported = await assertRejects(() => answered(body, 501).upload(PDF), CommBoxApiError);
  assertEquals([unsupported.error, unsupported.retryable], [undefined, false]);
});

Deno.test("commbox client: a 200 that lacks what it must have is an error", async () => {
  const head = '"description":"Operation successful","response_time":"2024-08-06T07:51:52.2581942Z"';
  const bodies = [
    ["<html>", "no status of its own"],
    [`{${head},"data":[{"filename":"a","id":"1"}]}`, "no status of its own"],
    [`{"status":"400",${head},"data":[{"filename":"a","id":"1"}]}`, "no status of its own"],
    [`{"status":200,${head},"data":""}`, "no media id"],
    [`{"status":200,${head},"data":[{"filename":"a","id":257250616863050}]}`, "no media id"],
  ] as const;
  for (const [body, what] of bodies) {
    const error = await assertRejects(() => answered(body).upload(PDF), CommBoxApiError, what);
    assertEquals([error.error, error.status, error.rawBody], [undefined, 200, body]);
  }
  const one = `{"status":200,${head},"data":[{"recipient":"1","id":"gBEG","status":200}]}`;
  const two = () => answered(one).sendTemplate([MESSAGE, MESSAGE]);
  await assertRejects(two, CommBoxApiError, "word of 1 of 2 messages");
});

Deno.test("commbox client: the key is in no error", async () => {
  const body = '{"status":401,"description":"no key the-key","response_time":"x","data":[{"failed":"the-key"}]}';
  const client = answered(body, 401);
  const failures = [() => client.upload(PDF), () => client.sendTemplate([MESSAGE])];
  for (const fail of failures) {
    const error = await assertRejects(fail, CommBoxApiError);
    const shown = [error.message, error.rawBody, error.description, error.failures, Deno.inspect(error)];
    assertFalse(JSON.stringify([...shown, Deno.inspect(client)]).includes("the-key"));
    assertStringIncludes(error.message, "***");
  }
});

Deno.test("commbox client: nobody there, and an abort, are told apart", async () => {
  await using mock = await mocked();
  const nobody = commboxClient({ ...mock.all, baseUrl: "http://127.0.0.1:9" });
  await assertRejects(() => nobody.upload(PDF), ConnectionError);
  const reason = new RangeError("enough");
  const signal = AbortSignal.abort(reason);
  assertEquals(await mock.client.upload(PDF, { signal }).catch((cause) => cause), reason);
  assertEquals(await mock.client.sendTemplate([MESSAGE], { signal }).catch((cause) => cause), reason);
  const controller = new AbortController();
  const stream = new ReadableStream<Uint8Array>({ pull: () => controller.abort(reason) });
  const sending = mock.client.upload({ stream, size: 9 }, { type: "video/mp4", signal: controller.signal });
  assertEquals(await sending.catch((cause) => cause), reason);
});

Deno.test("commbox client: what cannot be used is refused before anything is sent", async () => {
  await using mock = await mocked();
  const wrong: Partial<CommBoxClientOptions>[] = [
    { apiKey: "" },
    { apiKey: "a b" },
    { streamId: "" },
    { streamId: "hNyRN_fLUy7rrOrN9jLpipA%253d%253d" },
    { streamId: "%zz" },
    { streamId: "a/b" },
    { streamId: ".." },
    { baseUrl: "ftp://a" },
  ];
  for (const changes of wrong) {
    assertThrows(() => commboxClient({ ...mock.all, ...changes }), TypeError, "Failed to make a CommBox client");
  }
  await assertRejects(() => mock.client.upload(new Blob(["x"])), TypeError, "type is not known");
  await assertRejects(() => mock.client.sendTemplate([]), TypeError, "Pass 1 to 20");
  await assertRejects(() => mock.client.sendTemplate(new Array(21).fill(MESSAGE)), TypeError, "21 messages");
  assertEquals(mock.sandbox.journal.count, 0);
});
