import { assert, assertEquals } from "@std/assert";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleClient } from "./testdata/bundle.ts";
import { mocked } from "./testdata/mocked.ts";
import { byteRun } from "./testdata/streams.ts";

Deno.test("bundle: there is no package inside, only the client and what the contract says of errors", async () => {
  const { metafile } = await bundleClient();
  const inputs = Object.keys(metafile.inputs);
  assert(inputs.includes("packages/client/meta/client.ts"), inputs.join());
  assertEquals(inputs.filter((path) => !/^packages\/(client|contract)\/(?!schemas\/)[\w/]+\.ts$/.test(path)), []);
  assertEquals(inputs.filter((path) => path.includes("node_modules")), []);
});

Deno.test("bundle: it names no module of a runtime, so a browser's bundler has nothing to resolve", async () => {
  const { metafile, text } = await bundleClient();
  assertEquals(Object.values(metafile.outputs).flatMap(({ imports }) => imports), []);
  assertEquals(text.match(/\b(Deno|process|Buffer|require)\b[.(]/g), null);
});

Deno.test("bundle: in Node it uploads bytes, a file and a stream with their length, and types its errors", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const bundle = `${folder}/client.mjs`;
    const file = `${folder}/a.pdf`;
    await Deno.writeTextFile(bundle, (await bundleClient()).text);
    await Deno.writeFile(file, byteRun(0, 2_000_000));
    await using mock = await mocked();
    const { accessToken, phoneNumberId } = mock.credentials;
    const node = new Deno.Command("node", {
      args: [fileURLToPath(new URL("testdata/node_upload.mjs", import.meta.url))],
      env: {
        BUNDLE: pathToFileURL(bundle).href,
        FILE: file,
        OPTIONS: JSON.stringify({ baseUrl: mock.url, accessToken, phoneNumberId }),
      },
    });
    const { stdout, stderr } = await node.output();
    const [out, err] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
    assertEquals(err, "");
    assertEquals(JSON.parse(out!), {
      bytes: true,
      blob: true,
      stream: true,
      refused: "meta.type-not-allowed",
      short: true,
    });
    const uploads = mock.exchanges().filter(({ operation }) => operation === "meta.media.upload");
    assertEquals(uploads.length, 5);
    for (const { incoming, multipart } of uploads.slice(0, 4)) {
      assertEquals(incoming.headers.get("transfer-encoding"), null);
      assertEquals(incoming.headers.get("content-length"), String(multipart?.totalBytes));
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
