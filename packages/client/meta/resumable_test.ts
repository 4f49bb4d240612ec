import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { MetaApiError, type MetaClient, metaClient, StreamSizeError, type UploadInput } from "../mod.ts";
import { mocked } from "../testdata/mocked.ts";
import { answerText, rawServer } from "../testdata/raw_server.ts";
import { byteRun, pulled } from "../testdata/streams.ts";

const SESSION = "upload:MTphdHRhY2htZW50?sig=ARaaaaaaaaaaaaaaaaa";

function rawClient(baseUrl: string): MetaClient {
  return metaClient({ baseUrl, accessToken: "EAAraw", phoneNumberId: "1", businessAccountId: "2" });
}

async function open(client: MetaClient, fileLength: number): Promise<string> {
  return (await client.createUploadSession({ fileLength, fileType: "image/png", fileName: "a b.png" })).id;
}

const KINDS = ["bytes", "blob", "stream"] as const;

/** The same bytes in each of the kinds that can be uploaded. */
function fileOf(kind: typeof KINDS[number], size: number): UploadInput {
  if (kind === "stream") return { stream: pulled(size).stream, size };
  return kind === "blob" ? new Blob([byteRun(0, size)]) : byteRun(0, size);
}

/** Begins an upload and breaks it off once some of it has gone out. */
async function breakOff(mock: Awaited<ReturnType<typeof mocked>>, session: string, size: number, after: number) {
  const controller = new AbortController();
  let given = 0;
  const stream = new ReadableStream<Uint8Array>({
    async pull(source) {
      if (given >= after) controller.abort(new DOMException("the process ends here", "AbortError"));
      source.enqueue(byteRun(given, 65_536));
      given += 65_536;
      await new Promise((resolve) => setTimeout(resolve));
    },
  });
  const upload = mock.client.uploadBytes(session, { stream, size }, { offset: 0, signal: controller.signal });
  await assertRejects(() => upload, DOMException, "the process ends here");
  while (mock.exchanges().at(-1)?.aborted === undefined) await new Promise((resolve) => setTimeout(resolve));
}

Deno.test("resumable: a file becomes a handle, and the handle a template's sample", async () => {
  await using mock = await mocked();
  const session = await open(mock.client, 5);
  assertEquals(await mock.client.uploadStatus(session), { offset: 0 });
  const { handle } = await mock.client.uploadBytes(session, new TextEncoder().encode("hello"));
  assertMatch(handle, /^4:YSBiLnBuZw==:aW1hZ2UvcG5n:AR/);
  const created = await mock.client.createTemplate({
    name: "with_image",
    language: "en_US",
    category: "MARKETING",
    components: [
      { type: "HEADER", format: "IMAGE", example: { header_handle: [handle] } },
      { type: "BODY", text: "Hello" },
    ],
  });
  assertEquals([created.status, created.category], ["PENDING", "MARKETING"]);
  const sent = mock.exchanges().filter(({ operation }) => operation === "meta.uploads.upload");
  assertEquals(sent.map(({ incoming: { headers } }) => [headers.get("file_offset"), headers.get("content-length")]), [
    ["0", "5"],
  ]);
  assertMatch(sent[0]!.incoming.headers.get("authorization") ?? "", /^OAuth EAA/);
});

Deno.test("resumable: an upload that broke off is finished by another client that has its session's id alone", async () => {
  await using mock = await mocked();
  const size = 3_000_000;
  for (const kind of KINDS) {
    const session = await open(mock.client, size);
    await breakOff(mock, session, size, 500_000);
    const other = mock.clientWith({});
    const { offset } = await other.uploadStatus(session);
    assertEquals(offset > 0 && offset < size, true, String(offset));
    await other.uploadBytes(session, fileOf(kind, size));
    const { incoming: { headers } } = mock.exchanges().at(-1)!;
    assertEquals([headers.get("file_offset"), headers.get("content-length")], [String(offset), String(size - offset)]);
    assertEquals(await other.uploadStatus(session), { offset: size });
  }
});

Deno.test("resumable: the bytes that go out are those behind the offset, of whatever kind the file is", async () => {
  for (const kind of KINDS) {
    await using server = await rawServer({
      answer: ({ head }) => answerText(200, head.startsWith("GET") ? '{"file_offset":70001}' : '{"h":"4:x"}'),
    });
    await rawClient(server.url).uploadBytes(SESSION, fileOf(kind, 200_000));
    assertEquals(server.requests[1]!.body.length, 129_999);
    assertEquals(new Uint8Array(server.requests[1]!.body), byteRun(70_001, 129_999), kind);
  }
});

Deno.test("resumable: a finished upload gives its handle again", async () => {
  await using mock = await mocked();
  const session = await open(mock.client, 3);
  const first = await mock.client.uploadBytes(session, new Uint8Array(3));
  assertEquals(await mock.client.uploadBytes(session, new Uint8Array(3)), first);
});

Deno.test("resumable: with an app's id, an app secret and a path in front of the base it goes on as well", async () => {
  await using mock = await mocked();
  const { appSecret } = mock.credentials;
  const { accessToken, phoneNumberId } = mock.credentialsIn("proof-required");
  const client = mock.clientWith({ accessToken, phoneNumberId, appSecret });
  const session = await open(client, 3);
  assertMatch((await client.uploadBytes(session, new Uint8Array(3))).handle, /^4:/);
  let target = "";
  await using server = await rawServer({
    answer: ({ head }) => {
      target = head.split(" ")[1]!;
      return answerText(200, '{"file_offset":"7"}');
    },
  });
  const behind = metaClient({ baseUrl: `${server.url}/graph/`, accessToken: "EAAraw", phoneNumberId: "1" });
  assertEquals(await behind.uploadStatus(SESSION), { offset: 7 });
  assertEquals(target, `/graph/v24.0/${SESSION}`);
});

Deno.test("resumable: what cannot be right is refused before anything is sent", async () => {
  await using mock = await mocked();
  const { client } = mock;
  for (const id of [encodeURIComponent(SESSION), SESSION.split("?")[0]!, `${SESSION}?access_token=x`, "1234567", ""]) {
    await assertRejects(() => client.uploadStatus(id), TypeError, "Pass the whole id that createUploadSession() gave");
    await assertRejects(() => client.uploadBytes(id, new Uint8Array(1)), TypeError, "the session id is not one");
  }
  for (const fileLength of [0, -1, 1.5, NaN]) {
    await assertRejects(() => client.createUploadSession({ fileLength, fileType: "image/png" }), TypeError, "above 0");
  }
  await assertRejects(() => client.uploadBytes(SESSION, {} as Blob), TypeError, "this is no file");
  const noAccount = mock.clientWith({ businessAccountId: undefined });
  await assertRejects(() => noAccount.listTemplates(), TypeError, "Pass businessAccountId");
  assertEquals(mock.exchanges(), []);
  const session = await open(client, 10);
  await assertRejects(
    () => client.uploadBytes(session, new Uint8Array(3), { offset: 4 }),
    TypeError,
    "the upload goes on at 4, and the file has 3 bytes",
  );
});

Deno.test("resumable: refusals in the byte service's envelope are typed, and say what to do", async () => {
  await using mock = await mocked();
  const { client } = mock;
  const session = await open(client, 10);
  const wrong = await assertRejects(() => client.uploadBytes(session, new Uint8Array(10), { offset: 4 }), MetaApiError);
  assertEquals([wrong.error, wrong.status, wrong.type, wrong.retryable, wrong.operation], [
    "meta.upload-offset-invalid",
    412,
    "OffsetInvalidError",
    true,
    "meta.uploads.upload",
  ]);
  assertEquals(
    wrong.message,
    "Failed to upload a file's bytes: Meta answered 412 meta.upload-offset-invalid: OffsetInvalidError: Request " +
      "starting offset is invalid. Call uploadBytes() again without an offset: it asks where the upload goes on.",
  );
  const short = await assertRejects(() => client.uploadBytes(session, new Uint8Array(4)), MetaApiError);
  assertEquals([short.error, short.retryable], ["meta.upload-partial", true]);
  const unknown = await assertRejects(() => client.uploadStatus(SESSION), MetaApiError);
  assertEquals([unknown.error, unknown.retryable], ["meta.upload-session-unknown", false]);
  const bad = mock.clientWith({ accessToken: "EAAnobodys" });
  const refused = await assertRejects(() => bad.uploadStatus(session), MetaApiError);
  assertEquals(refused.error, "meta.upload-not-authorized");
});

Deno.test("resumable: a stream of another length than its size says is told, and can be sent again", async () => {
  await using mock = await mocked();
  const session = await open(mock.client, 100_001);
  const { stream } = pulled(100_000, 1_000);
  await assertRejects(() => mock.client.uploadBytes(session, { stream, size: 100_001 }), StreamSizeError);
  while (mock.exchanges().at(-1)?.aborted === undefined) await new Promise((resolve) => setTimeout(resolve));
  assertMatch((await mock.client.uploadBytes(session, byteRun(0, 100_001))).handle, /^4:/);
});

Deno.test("resumable: a 200 that lacks what it must have is an error", async () => {
  for (const body of ["{}", "[]", "null", "", '{"h":"","id":"","file_offset":""}', '{"file_offset":-1}', "<html>"]) {
    await using server = await rawServer({ answer: () => answerText(200, body) });
    const client = rawClient(server.url);
    await assertRejects(() => open(client, 1), MetaApiError, "has no session id");
    await assertRejects(() => client.uploadStatus(SESSION), MetaApiError, "has no file_offset");
    const upload = () => client.uploadBytes(SESSION, new Uint8Array(1), { offset: 0 });
    await assertRejects(upload, MetaApiError, "has no handle");
  }
});
