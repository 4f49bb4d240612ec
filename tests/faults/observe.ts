import { type ListeningMock, startMock } from "wamock";
import { RawClient, type Seen, split } from "./raw_client.ts";

/** What each action looks like to a raw client; the same on Deno and on Node. */
export type Observations = Readonly<Record<string, unknown>>;

const OPERATION = "meta.media.upload";
const FORM = '--b\r\nContent-Disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp\r\n' +
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b--\r\n';

/** Orders each action, makes an upload on a bare socket, and says what was seen. */
export async function observe(): Promise<Observations> {
  await using server = await startMock();
  const all: Record<string, unknown> = {};
  for (const [name, look] of Object.entries(LOOKS)) {
    all[name] = await look(server);
    await fetch(`${server.url}/__admin/faults`, { method: "DELETE" });
  }
  return all;
}

const LOOKS: Readonly<Record<string, (server: ListeningMock) => Promise<unknown>>> = {
  "error": async (server) => {
    const { text, ending } = await uploadUnder(server, { type: "error", error: "meta.app-rate-limit", status: 429 });
    return [text.slice(0, 12), split(text).body.includes('"code":4'), ending];
  },
  "delay": async (server) => {
    const { text, firstMs, endMs } = await uploadUnder(server, { type: "delay", ms: 150 });
    return [text.slice(0, 12), firstMs >= 149, endMs < 5_000];
  },
  "delay of the request": async (server) => {
    const { text, firstMs } = await uploadUnder(server, { type: "delay", ms: 150, direction: "request" });
    return [text.slice(0, 12), firstMs >= 149];
  },
  "drip": async (server) => {
    const { text, firstMs, endMs, pieces } = await uploadUnder(server, { type: "drip", bytes: 5, everyMs: 20 });
    const { body, announced } = split(text);
    // Whole, in drops of five.
    return [body.length === announced, pieces >= announced / 5, endMs - firstMs >= 20 * (announced / 5 - 2)];
  },
  "drip of the request": async (server) => {
    const { text, firstMs } = await uploadUnder(server, { type: "drip", bytes: 20, everyMs: 10, direction: "request" });
    return [text.slice(0, 12), firstMs >= 10 * Math.floor(FORM.length / 20) - 10];
  },
  "reset": async (server) => {
    const { text, ending } = await uploadUnder(server, { type: "reset" });
    return [text, ending];
  },
  "reset after 20 bytes": async (server) => {
    const { text, ending } = await uploadUnder(server, { type: "reset", afterBytes: 20 });
    return [text, ending];
  },
  "reset past the head": async (server) => {
    const { text } = await uploadUnder(server, { type: "close", afterBytes: 100_000 });
    const at = split(text).head.length + 10;
    const { text: cut, ending } = await uploadUnder(server, { type: "reset", afterBytes: at });
    return [cut.length === at, split(cut).body.startsWith('{"id'), ending];
  },
  "close": async (server) => {
    const { text, ending } = await uploadUnder(server, { type: "close" });
    return [text, ending];
  },
  "close after 20 bytes": async (server) => {
    const { text, ending } = await uploadUnder(server, { type: "close", afterBytes: 20 });
    return [text, ending];
  },
  "truncate": async (server) => {
    const { text, ending } = await uploadUnder(server, { type: "truncate", atByte: 5 });
    return [split(text).body, split(text).announced > 20, ending];
  },
  "truncate before the first byte": async (server) => {
    const { text, ending } = await uploadUnder(server, { type: "truncate", atByte: 0 });
    return [split(text).head.endsWith("\r\n\r\n"), split(text).body, ending];
  },
  "truncate past the end": async (server) => {
    const { text, ending } = await uploadUnder(server, { type: "truncate", atByte: 5_000 });
    return [split(text).announced - split(text).body.length, ending];
  },
  "truncate with a reset": async (server) => {
    const { text, ending } = await uploadUnder(server, { type: "truncate", atByte: 5, how: "reset" });
    return [split(text).body, ending];
  },
  "wrong-length, too long": async (server) => {
    const { text, ending } = await uploadUnder(server, { type: "wrong-length", by: 7 });
    return [split(text).announced - split(text).body.length, split(text).body.endsWith("}"), ending];
  },
  "wrong-length, too short": async (server) => {
    const { text, ending } = await uploadUnder(server, { type: "wrong-length", by: -7 });
    return [split(text).announced - split(text).body.length, split(text).body.endsWith("}"), ending];
  },
  "garbage": async (server) => {
    const { text, ending } = await uploadUnder(server, { type: "garbage", text: "no HTTP \u00ff" });
    return [text, ending];
  },
  "refuse-early": async (server) => {
    await order(server, { type: "refuse-early", error: "meta.app-rate-limit" });
    await using client = new RawClient(server.port);
    client.send(head(server, 100_000_000));
    const { text } = await client.until(({ ending }) => ending === "end");
    // The rest is not read: so much at most is on its way in buffers.
    const taken = await client.flood(300);
    return [
      text.slice(0, 12),
      split(text).body.includes('"code":4'),
      /^connection: close\r$/im.test(text),
      taken < 50e6,
    ];
  },
  "refuse-early where 100 Continue is waited for": async (server) => {
    await order(server, { type: "refuse-early", error: "meta.app-rate-limit" });
    return [await expecting(server), await expecting(server)];
  },
  "stop-reading": async (server) => {
    const ms = 700;
    await order(server, { type: "stop-reading", afterBytes: 1000, ms, error: "meta.something-went-wrong" });
    await using client = new RawClient(server.port);
    client.send(head(server, 100_000_000));
    const taken = await client.flood(250);
    const before = client.now().text;
    const { text, firstMs } = await client.until(({ ending }) => ending !== "open");
    return [taken < 50e6, before, text.slice(0, 12), firstMs >= ms - 1];
  },
  "stop-reading for a while": async (server) => {
    const { text, firstMs } = await uploadUnder(server, { type: "stop-reading", afterBytes: 10, ms: 150 });
    return [text.slice(0, 12), firstMs >= 149];
  },
  "cut-upload": async (server) => {
    return [
      await cutAt(server, { type: "cut-upload", afterBytes: 50 }),
      await cutAt(server, { type: "cut-upload", afterBytes: 50, how: "close" }),
    ];
  },
};

/** The first status that a client sees who waits for it before it sends its body. */
async function expecting(server: ListeningMock): Promise<string> {
  await using client = new RawClient(server.port);
  client.send(head(server, FORM.length).replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n"));
  const { text } = await client.until(({ text }) => text.includes("\r\n\r\n"));
  return text.slice(0, 12);
}

/** Sends one byte less than it takes, and then that byte. */
async function cutAt(server: ListeningMock, action: object): Promise<unknown> {
  await order(server, action);
  await using client = new RawClient(server.port);
  client.send(head(server, FORM.length) + FORM.slice(0, 49));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { ending: before } = client.now();
  client.send(FORM.slice(49, 50));
  const { text, ending } = await client.seen();
  return [before, text, ending];
}

async function uploadUnder(server: ListeningMock, action: object): Promise<Seen> {
  await order(server, action);
  await using client = new RawClient(server.port);
  client.send(head(server, FORM.length) + FORM);
  return await client.seen();
}

function head({ mock, port }: ListeningMock, length: number): string {
  const { accessToken, phoneNumberId } = mock.credentials.meta ?? {};
  return `POST /v24.0/${phoneNumberId}/media HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n` +
    `Authorization: Bearer ${accessToken}\r\nContent-Type: multipart/form-data; boundary=b\r\n` +
    `Content-Length: ${length}\r\n\r\n`;
}

async function order({ url }: ListeningMock, action: object): Promise<void> {
  const body = JSON.stringify({ operation: OPERATION, trigger: { next: 1 }, action });
  const response = await fetch(`${url}/__admin/faults`, { method: "POST", body });
  if (response.status !== 201) throw new Error(await response.text());
  await response.body?.cancel();
}
