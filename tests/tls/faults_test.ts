import { assertEquals } from "@std/assert";
import { runOnNode, withoutNode } from "../run_on_node.ts";
import { underFaults } from "./under_faults.ts";

const OUTCOMES = {
  "reset": "failed",
  "reset after 100 bytes": "failed",
  "close": "failed",
  "close after 100 bytes": "failed",
  "truncate": "failed",
  "wrong-length": "failed",
  "cut-upload": "failed",
  "garbage": "failed",
  "refuse-early": 429,
};

const EXPECTED = Object.fromEntries(
  Object.entries(OUTCOMES).flatMap(([name, outcome]) =>
    ["HTTP/1.1", "HTTP/2"].flatMap((version) => [[`${name}, ${version}`, outcome], [`after ${name}, ${version}`, 400]])
  ),
);

Deno.test("faults of the wire reach a client inside TLS, over HTTP/1.1 and HTTP/2, and the server goes on", async () => {
  assertEquals(await underFaults(), EXPECTED);
});

Deno.test("faults of the wire reach it on Node too", { ignore: withoutNode }, async () => {
  const program = 'import { underFaults } from "./tests/tls/under_faults.ts";' +
    "console.log(JSON.stringify(await underFaults()));";
  assertEquals(await runOnNode(program), EXPECTED);
});
