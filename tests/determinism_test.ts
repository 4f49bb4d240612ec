import { assertEquals, assertNotEquals } from "@std/assert";
import { createMock, startMock } from "wamock";

const NOW = Date.UTC(2026, 10, 20, 12);

/** A fixed conversation: uploads good and bad, a description, a download, a deletion. */
async function converse(
  send: (request: Request) => Promise<Response>,
  base: string,
  credentials: Readonly<Record<string, string>>,
): Promise<string[]> {
  const { accessToken, phoneNumberId } = credentials;
  const headers = { Authorization: `Bearer ${accessToken}`, Accept: "*/*", "User-Agent": "test" };
  const said: string[] = [];
  const ask = async (path: string, init: RequestInit = {}) => {
    const url = path.startsWith("http") ? path : `${base}${path}`;
    const response = await send(new Request(url, { ...init, headers: { ...headers, ...init.headers } }));
    const text = await response.text();
    const lines = [...response.headers].filter(([name]) => name !== "connection" && name !== "keep-alive");
    said.push(`${response.status} ${JSON.stringify(lines)} ${text}`.replaceAll(base.slice("http://".length), "HOST"));
    return text;
  };
  const form = (type: string) => {
    const boundary = "fixed";
    const body = `--${boundary}\r\nContent-Disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp\r\n` +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: ${type}\r\n\r\n` +
      `hello\r\n--${boundary}--\r\n`;
    return { method: "POST", body, headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` } };
  };
  const { id } = JSON.parse(await ask(`/v24.0/${phoneNumberId}/media`, form("text/plain")));
  await ask(`/v24.0/${phoneNumberId}/media`, form("text/csv"));
  const { url } = JSON.parse(await ask(`/v24.0/${id}`));
  await ask(url);
  await ask(`/v24.0/${id}`, { method: "DELETE" });
  await ask(`/v24.0/${id}`);
  return said;
}

async function inProcess(seed: string): Promise<string[]> {
  await using mock = createMock({ seed, now: NOW });
  return await converse(mock.fetch, "http://127.0.0.1:1", mock.credentials.meta);
}

async function overSocket(seed: string): Promise<string[]> {
  await using server = await startMock({ seed, now: NOW });
  return await converse(fetch, server.url, server.mock.credentials.meta);
}

Deno.test("same seed, frozen clock, same requests in the same order: the same bytes", async () => {
  assertEquals(await inProcess("one"), await inProcess("one"));
});

Deno.test("the same over a socket, but for the port", async () => {
  assertEquals(await overSocket("one"), await overSocket("one"));
});

Deno.test("another seed gives other ids", async () => {
  assertNotEquals(await inProcess("one"), await inProcess("two"));
});
