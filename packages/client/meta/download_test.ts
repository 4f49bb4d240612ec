import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { DOWNLOAD_HOST, meta } from "@wamock/contract/meta";
import { ConnectionError, ForeignHostError, MetaApiError, metaClient } from "../mod.ts";
import { mocked } from "../testdata/mocked.ts";
import { answerText, rawServer } from "../testdata/raw_server.ts";
import { byteRun } from "../testdata/streams.ts";

async function bytesOf({ stream }: { readonly stream: ReadableStream<Uint8Array> }): Promise<Uint8Array> {
  return await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).bytes();
}

Deno.test("download: what was uploaded comes back byte for byte, by its URL and by its id", async () => {
  await using mock = await mocked();
  const bytes = byteRun(0, 3_000_000);
  const { id } = await mock.client.upload(new File([bytes], "a b.png", { type: "image/png" }));
  const { url } = await mock.client.get(id);
  for (const source of [url, new URL(url), { id }]) {
    const download = await mock.client.download(source);
    const { stream: _, ...rest } = download;
    assertEquals(rest, { type: "image/png", size: 3_000_000, filename: "a b.png", partial: false });
    assertEquals(await bytesOf(download), bytes);
  }
});

Deno.test("download: a range gives its piece", async () => {
  await using mock = await mocked();
  const { id } = await mock.client.upload(byteRun(0, 1_000), { type: "image/png" });
  const pieces: readonly [number, number | undefined, number][] = [[100, 50, 50], [990, undefined, 10], [0, 1, 1]];
  for (const [offset, length, size] of pieces) {
    const piece = await mock.client.download({ id }, { range: { offset, length } });
    assertEquals([piece.size, piece.partial], [size, true]);
    assertEquals(await bytesOf(piece), byteRun(offset, size));
  }
  const error = await assertRejects(() => mock.client.download({ id }, { range: { offset: 1_000 } }), MetaApiError);
  assertEquals([error.error, error.status], ["meta.download-range-unsatisfiable", 416]);
});

Deno.test("download: what is no range is refused before anything is sent", async () => {
  await using mock = await mocked();
  for (const range of [{ offset: -1 }, { offset: 0.5 }, { offset: 0, length: 0 }, { offset: 0, length: NaN }]) {
    await assertRejects(() => mock.client.download({ id: "1" }, { range }), TypeError, "the range is not one");
  }
  assertEquals(mock.exchanges(), []);
});

Deno.test("download: refusals are typed, with no JSON to read", async () => {
  await using mock = await mocked({ settings: { limits: { "meta.url-lifetime": 0 } } });
  const { id } = await mock.client.upload(new Blob(["hello"], { type: "text/plain" }));
  const { url } = await mock.client.get(id);
  mock.advance(1_000);
  const cases: readonly [string, number, () => Promise<unknown>][] = [
    ["meta.download-url-expired", 404, () => mock.client.download(url)],
    ["meta.download-unauthorized", 401, () => mock.clientWith({ accessToken: "nonsense" }).download(url)],
  ];
  for (const [id, status, download] of cases) {
    const error = await assertRejects(
      download,
      MetaApiError,
      `Failed to download media: Meta answered ${status} ${id}`,
    );
    assertEquals([error.error, error.status, error.rawBody], [id, status, ""]);
    assertEquals(error.operation, "meta.media.download");
  }
  const error = await assertRejects(() => mock.client.download({ id: "100000000000000" }), MetaApiError);
  assertEquals([error.error, error.operation], ["meta.unsupported-object", "meta.media.get"]);
});

Deno.test("download: the download host is one of Meta's", () => {
  assert((meta.hosts as readonly string[]).includes(DOWNLOAD_HOST));
});

/** A client that records where it would send the token. */
function recording(baseUrl: string) {
  const sent: string[] = [];
  const client = metaClient({
    baseUrl,
    accessToken: "EAAsecret",
    phoneNumberId: "1",
    fetch(request) {
      assertEquals(request.headers.get("authorization"), "Bearer EAAsecret");
      sent.push(request.url);
      return Promise.resolve(new Response("bytes"));
    },
  });
  return { client, sent };
}

Deno.test("download: the token goes to the base URL's origin and to Meta's download host", async () => {
  for (
    const url of ["http://localhost:4010/x?y=1", "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1"]
  ) {
    const { client, sent } = recording("http://localhost:4010/prefix");
    assertEquals(new TextDecoder().decode(await bytesOf(await client.download(url))), "bytes");
    assertEquals(sent, [url]);
  }
});

Deno.test("download: the token is sent to no other host, port or protocol", async () => {
  const urls = [
    "https://evil.example/?token=EAAsecret&q=1",
    "http://lookaside.fbsbx.com/x",
    "https://lookaside.fbsbx.com:8443/x",
    "https://lookaside.fbsbx.com.evil.example/x",
    "https://lookaside.fbsbx.com@evil.example/x",
    "https://user:pass@lookaside.fbsbx.com/x",
    "https://graph.facebook.com/x",
    "http://localhost:4011/x",
    "https://localhost:4010/x",
    "data:text/plain,EAAsecret",
    "file:///etc/passwd",
  ];
  for (const url of urls) {
    const { client, sent } = recording("http://localhost:4010");
    const error = await assertRejects(() => client.download(url), ForeignHostError, new URL(url).host);
    assertMatch(error.message, /only sent to localhost:4010 and lookaside\.fbsbx\.com\. Pass a URL that get\(\) gave/);
    assertEquals(/EAAsecret|q=1|pass@/.test(error.message + error.host), false, error.message);
    assertEquals(sent, []);
  }
  const { client } = recording("http://localhost:4010");
  for (const url of ["", "/x", "not a url"]) {
    await assertRejects(() => client.download(url), TypeError, "the URL is not an absolute one");
  }
});

Deno.test("download: a foreign URL in Meta's own answer is refused as well", async () => {
  await using foreign = await rawServer({});
  const info = { id: "1", url: `${foreign.url}/x`, mime_type: "image/png", sha256: "ab", file_size: 1 };
  await using server = await rawServer({ answer: () => answerText(200, JSON.stringify(info)) });
  const client = metaClient({ baseUrl: server.url, accessToken: "EAAraw", phoneNumberId: "1" });
  await assertRejects(() => client.download({ id: "1" }), ForeignHostError, new URL(foreign.url).host);
  assertEquals(foreign.received, 0);
});

Deno.test("download: a redirect is not followed, not even on the same host", async () => {
  await using elsewhere = await rawServer({ answer: () => answerText(200, "bytes") });
  const locations = [`${elsewhere.url}/secret?hash=1`, "/login"];
  for (const Location of locations) {
    await using server = await rawServer({ answer: () => answerText(302, "", { Location }) });
    const client = metaClient({ baseUrl: server.url, accessToken: "EAAraw", phoneNumberId: "1" });
    const error = await assertRejects(() => client.download(`${server.url}/x`), MetaApiError, "the server redirects");
    assertEquals([error.status, error.error, error.message.includes("hash=1")], [302, undefined, false]);
    assertEquals(server.requests.length, 1);
  }
  assertEquals(elsewhere.received, 0);
});

Deno.test("download: a file that breaks off fails while it is read", async () => {
  const headers = { "Content-Length": "100", "Content-Type": "image/png" };
  await using server = await rawServer({ answer: () => answerText(200, "half", headers) });
  const client = metaClient({ baseUrl: server.url, accessToken: "EAAraw", phoneNumberId: "1" });
  const download = await client.download(`${server.url}/x`);
  assertEquals(download.size, 100);
  await assertRejects(() => bytesOf(download));
});

Deno.test("download: a server that is not there is a connection error without the URL's query", async () => {
  const gone = await rawServer({});
  await gone[Symbol.asyncDispose]();
  const client = metaClient({ baseUrl: gone.url, accessToken: "EAAraw", phoneNumberId: "1" });
  const error = await assertRejects(() => client.download(`${gone.url}/x?hash=ATsecret`), ConnectionError);
  assertEquals(Deno.inspect(error).includes("ATsecret"), false, error.message);
});

Deno.test("download: an abort ends it while it is read", async () => {
  await using server = await rawServer({
    onData: (socket) => socket.write(answerText(200, "x", { "Content-Length": "9" })),
  });
  const client = metaClient({ baseUrl: server.url, accessToken: "EAAraw", phoneNumberId: "1" });
  const controller = new AbortController();
  const { stream } = await client.download(`${server.url}/x`, { signal: controller.signal });
  const reader = stream.getReader();
  await reader.read();
  controller.abort(new DOMException("enough", "AbortError"));
  await assertRejects(() => reader.read(), DOMException, "enough");
});
