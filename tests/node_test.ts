/** The mock as one file on Node: it uses web standards and Node's built-ins alone. */
import { assertEquals } from "@std/assert";
import { runOnNode, withoutNode } from "./run_on_node.ts";

const PROGRAM = `
import { createMock, startMock } from "wamock";

function form() {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", new File([new Uint8Array(9 * 1024 * 1024)], "large.pdf", { type: "application/pdf" }));
  return form;
}

async function roundTrip(fetch, origin, { accessToken, phoneNumberId }) {
  const headers = { Authorization: "Bearer " + accessToken, "User-Agent": "node" };
  const send = (path, init) => fetch(new Request(new URL(path, origin), { headers, ...init }));
  const { id } = await (await send("/v24.0/" + phoneNumberId + "/media", { method: "POST", body: form() })).json();
  const { url, file_size } = await (await send("/v24.0/" + id)).json();
  const bytes = await (await send(url)).arrayBuffer();
  return { file_size, bytes: bytes.byteLength };
}

const mock = createMock();
const inProcess = await roundTrip(mock.fetch, "http://localhost", mock.credentials.meta);
await mock.close();
const server = await startMock();
const overSocket = await roundTrip(fetch, server.url, server.mock.credentials.meta);
await server.close();
console.log(JSON.stringify({ inProcess, overSocket }));
`;

Deno.test(
  "bundled into one file, the mock serves on Node, in process and over a socket",
  { ignore: withoutNode },
  async () => {
    const size = 9 * 1024 * 1024;
    const whole = { file_size: size, bytes: size };
    assertEquals(await runOnNode(PROGRAM), { inProcess: whole, overSocket: whole });
  },
);

const SECURE_PROGRAM = `
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { startMock } from "wamock";
import { uploadBy, WAYS } from "./bench/secure_load.ts";

const tlsFolder = mkdtempSync(tmpdir() + "/tls-");
const { port, mock, close } = await startMock({ tls: true, tlsFolder });
const { accessToken, phoneNumberId } = mock.credentials.meta;
const { pem: ca } = await mock.certificates.trust();
const target = {
  port,
  ca,
  host: "graph.facebook.com",
  path: "/v24.0/" + phoneNumberId + "/media",
  authorization: "Bearer " + accessToken,
};
const seen = [];
mock.onExchange = ({ incoming, answer }) => seen.push(incoming.url.protocol + incoming.url.hostname + answer.status);
for (const way of WAYS) await uploadBy(way, target, 9 * 1024 * 1024);
await close();
rmSync(tlsFolder, { recursive: true });
console.log(JSON.stringify(seen));
`;

Deno.test(
  "on Node too it takes uploads through the proxy and over TLS, HTTP/1.1 and HTTP/2",
  { ignore: withoutNode },
  async () => {
    const plain = "http:graph.facebook.com200";
    const secure = "https:graph.facebook.com200";
    assertEquals(await runOnNode(SECURE_PROGRAM), [plain, secure, secure, secure, secure]);
  },
);
