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
