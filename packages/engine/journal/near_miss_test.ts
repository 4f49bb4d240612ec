import { assertEquals } from "@std/assert";
import { overExchange, sandbox } from "../testdata/over_exchange.ts";
import type { Match } from "./match.ts";
import { nearest, viewNearMiss } from "./near_miss.ts";

const TOKEN = "the-token-of-the-toy";
const sent = await overExchange(1, {
  target: `/toy/files?token=${TOKEN}`,
  headers: { Authorization: `Bearer ${TOKEN}`, "X-Note": TOKEN },
  body: `{"token":"another","note":"${TOKEN}"}`,
  fields: { token: "another", note: TOKEN },
});

function shown(match: Match) {
  return viewNearMiss(nearest([sent], match)[0]!, sandbox.mask());
}

Deno.test("near miss: it says in plain words what the first difference is", () => {
  assertEquals(
    shown({ method: "GET" }).why,
    'method is "POST", and "GET" was expected: they differ from character 1 on',
  );
  assertEquals(shown({ query: { x: "1" } }).why, 'query.x is missing, and "1" was expected');
  assertEquals(shown({ status: 201 }).why, "status is 200, and 201 was expected");
  assertEquals(shown({ path: { contains: "x" } }).why, 'path is "/toy/files", and {"contains":"x"} was expected');
});

Deno.test("near miss: there is no secret in what is shown of it", () => {
  const wrong = { pattern: "^never$" };
  const match: Match = {
    headers: { authorization: wrong, "x-note": wrong },
    query: { token: wrong },
    fields: { token: wrong, note: wrong },
    body: wrong,
  };
  const view = shown(match);
  assertEquals(view.differences.length, 6);
  const text = JSON.stringify(view);
  assertEquals([text.includes(TOKEN), text.includes("another")], [false, false], text);
});

Deno.test("near miss: a long text is bounded", async () => {
  const long = await overExchange(2, { fields: { note: "x".repeat(1_000_000) } });
  const [miss] = nearest([long], { fields: { note: "y" } });
  assertEquals(String(viewNearMiss(miss!, sandbox.mask()).differences[0]?.actual).length, 1024);
});
