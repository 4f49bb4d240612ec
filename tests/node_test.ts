/** The mock as one file on Node: it uses web standards and Node's built-ins alone. */
import { build, stop } from "esbuild";
import { assertEquals } from "@std/assert";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { members } from "./members.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

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

const without = !await new Deno.Command("node", { args: ["--version"] }).output().then(() => true, () => false);

Deno.test(
  "bundled into one file, the mock serves on Node, in process and over a socket",
  { ignore: without },
  async () => {
    const folder = await Deno.makeTempDir();
    try {
      const outfile = `${folder}/program.mjs`;
      await build({
        stdin: { contents: PROGRAM, resolveDir: root },
        outfile,
        bundle: true,
        format: "esm",
        platform: "node",
        target: "node20",
        // A dependency of openapi3-ts is CommonJS, and asks for Node's built-ins with require.
        banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
        alias: Object.fromEntries([...members(root)].map(([name, path]) => [name, resolve(root, path)])),
        logLevel: "silent",
      });
      const { stdout, stderr, success } = await new Deno.Command("node", { args: [outfile] }).output();
      assertEquals(success, true, new TextDecoder().decode(stderr));
      const size = 9 * 1024 * 1024;
      const whole = { file_size: size, bytes: size };
      assertEquals(JSON.parse(new TextDecoder().decode(stdout)), { inProcess: whole, overSocket: whole });
    } finally {
      await stop();
      await Deno.remove(folder, { recursive: true });
    }
  },
);
