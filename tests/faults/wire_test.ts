import { assertEquals } from "@std/assert";
import { runOnNode, withoutNode } from "../run_on_node.ts";
import { observe } from "./observe.ts";

/** A RST is ECONNRESET, a FIN an end, and what is cut at a byte is cut at that byte. */
const EXPECTED = {
  "error": ["HTTP/1.1 429", true, "end"],
  "delay": ["HTTP/1.1 200", true, true],
  "delay of the request": ["HTTP/1.1 200", true],
  "drip": [true, true, true],
  "drip of the request": ["HTTP/1.1 200", true],
  "reset": ["", "ECONNRESET"],
  "reset after 20 bytes": ["HTTP/1.1 200 OK\r\nVar", "ECONNRESET"],
  "reset past the head": [true, true, "ECONNRESET"],
  "close": ["", "end"],
  "close after 20 bytes": ["HTTP/1.1 200 OK\r\nVar", "end"],
  "truncate": ['{"id"', true, "end"],
  "truncate before the first byte": [true, "", "end"],
  "truncate past the end": [1, "end"],
  "truncate with a reset": ['{"id"', "ECONNRESET"],
  "wrong-length, too long": [7, true, "end"],
  "wrong-length, too short": [-7, true, "end"],
  "garbage": ["no HTTP \u00ff", "end"],
  "refuse-early": ["HTTP/1.1 400", true, true, true],
  "refuse-early where 100 Continue is waited for": ["HTTP/1.1 400", "HTTP/1.1 100"],
  "stop-reading": [true, "", "HTTP/1.1 500", true],
  "stop-reading for a while": ["HTTP/1.1 200", true],
  "cut-upload": [["open", "", "ECONNRESET"], ["open", "", "end"]],
};

Deno.test("faults: a raw client sees of each action what it claims to be", async () => {
  assertEquals(await observe(), EXPECTED);
});

Deno.test("faults: on Node it sees the same", { ignore: withoutNode }, async () => {
  const program = 'import { observe } from "./tests/faults/observe.ts"; console.log(JSON.stringify(await observe()));';
  assertEquals(await runOnNode(program), EXPECTED);
});
