import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { conform, type ConformOptions, listLines } from "./conform.ts";
import { httpAnswer, rawServer } from "./testdata/raw_server.ts";
import { toyCase, toySuite } from "./testdata/toy_suite.ts";
import { SuiteUsageError } from "./usage_error.ts";

const suites = [toySuite([toyCase(), toyCase({ id: "toy.later", steps: [{ advanceMs: 1 }] })])];

async function printed(options: Partial<ConformOptions> & { readonly url: string }): Promise<[number, string]> {
  const lines: string[] = [];
  const environment = { WAMOCK_TOY_TOKEN: "t" };
  const { exitCode } = await conform(suites, { environment, print: (line) => lines.push(line), ...options });
  return [exitCode, lines.join("\n")];
}

Deno.test("conform: a good target is 0, and every verdict is counted", async () => {
  await using server = await rawServer(() => httpAnswer(200, '{"thing":true}'));
  const [code, text] = await printed({ url: server.url, targetName: "mine" });
  assertEquals(code, 0);
  assertStringIncludes(text, "mine: 1 passed, 0 failed, 1 not applicable");
});

Deno.test("conform: a target of garbage is 1, with the bytes and the way to repeat it", async () => {
  await using server = await rawServer(() => "garbage");
  const [code, text] = await printed({ url: server.url });
  assertEquals(code, 1);
  assertStringIncludes(text, "Actual:   it does not begin with HTTP/1.: garbage");
  assertStringIncludes(text, `Again: deno task conform --target ${server.url} --only toy.thing.get`);
});

Deno.test("conform: a target that is down is 5, and says so", async () => {
  const server = await rawServer(() => undefined);
  await server[Symbol.asyncDispose]();
  const [code, text] = await printed({ url: server.url });
  assertEquals(code, 5);
  assertStringIncludes(text, "The target is down: no answer from http://127.0.0.1");
});

Deno.test("conform: a wrong use is told before any request", async () => {
  await using server = await rawServer(() => httpAnswer(200, "{}"));
  await assertRejects(() => printed({ url: server.url, only: ["toy.x"] }), SuiteUsageError);
  await assertRejects(() => printed({ url: "https://toy.example" }), SuiteUsageError);
  assertEquals(server.received, []);
});

Deno.test("conform: the list names every case, and what it needs", () => {
  const lines = listLines(suites, {});
  assertEquals(lines.length, 2);
  assert(lines[1]?.endsWith("[needs clock]"));
});
