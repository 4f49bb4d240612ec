/** What host the URLs of media name, and that the bytes are there whatever it is. */
import { nxcloudClient } from "@wamock/client";
import { assertEquals } from "@std/assert";
import { createMock, type Mock, startMock } from "wamock";
import { Wire } from "../../packages/engine/testdata/wire.ts";

type Fetch = Mock["fetch"];

const form = () => {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", new File(["hello"], "hello.txt", { type: "text/plain" }));
  return form;
};

/** Uploads to an origin, and gives the origin of the URL of the media, once the bytes were had from there. */
async function originOfMedia(fetch: Fetch, origin: string, mock: ReturnType<typeof createMock>): Promise<string> {
  const { accessToken, phoneNumberId } = mock.credentials.meta;
  const headers = { Authorization: `Bearer ${accessToken}`, "User-Agent": "test" };
  const send = async (url: string, init: RequestInit = {}) => await fetch(new Request(url, { headers, ...init }));
  const uploaded = await send(`${origin}/v24.0/${phoneNumberId}/media`, { method: "POST", body: form() });
  const { id } = await uploaded.json();
  const { url } = await (await send(`${origin}/v24.0/${id}`)).json();
  assertEquals(await (await send(url)).text(), "hello");
  return new URL(url).origin;
}

const REAL = "https://lookaside.fbsbx.com";

for (
  const [mediaUrlHost, onReal, elsewhere] of [
    [undefined, REAL, "http://localhost:4010"],
    ["real", REAL, REAL],
    // Without a socket there is no address but the request's.
    ["local", "https://graph.facebook.com", "http://localhost:4010"],
  ] as const
) {
  Deno.test(`media URLs: in process, with ${mediaUrlHost ?? "nothing asked for"}`, async () => {
    await using mock = createMock({ settings: { mediaUrlHost } });
    assertEquals(await originOfMedia(mock.fetch, "https://graph.facebook.com", mock), onReal);
    assertEquals(await originOfMedia(mock.fetch, "http://localhost:4010", mock), elsewhere);
  });
}

Deno.test("media URLs: local ones lead to the mock's own address, whatever host was asked", async () => {
  await using server = await startMock({ settings: { mediaUrlHost: "local" } });
  const { accessToken, phoneNumberId } = server.mock.credentials.meta;
  const uploaded = await fetch(`${server.url}/v24.0/${phoneNumberId}/media`, {
    method: "POST",
    headers: { Authorization: `Bearer ${accessToken}` },
    body: form(),
  });
  const { id } = await uploaded.json();
  using wire = await Wire.to(server.port);
  await wire.send(
    `GET http://graph.facebook.com/v24.0/${id} HTTP/1.1\r\nHost: graph.facebook.com\r\n` +
      `Authorization: Bearer ${accessToken}\r\n\r\n`,
  );
  const { url } = JSON.parse((await wire.answer())!.body);
  assertEquals(new URL(url).origin, server.url);
});

Deno.test("media URLs: NXCloud's name its object store to who asked its own host, and the bytes are there", async () => {
  await using mock = createMock();
  const { accessKey, accessSecret, businessPhone } = mock.credentials.nxcloud;
  const client = nxcloudClient({ accessKey, accessSecret, businessPhone, fetch: mock.fetch });
  const { id } = await client.uploadMedia(new File(["hello"], "hello.txt", { type: "text/plain" }));
  const { url } = await client.getMedia(id);
  assertEquals(new URL(url).origin, "https://goss.oss-cn-hongkong.aliyuncs.com");
  assertEquals(await new Response((await client.downloadMedia(url)).stream).text(), "hello");
});
