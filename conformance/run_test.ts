import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Case } from "./case.ts";
import { run } from "./run.ts";
import type { RunResult } from "./result.ts";
import type { Target } from "./target/target.ts";
import { httpAnswer, rawServer } from "./testdata/raw_server.ts";
import { toyCase, toySuite } from "./testdata/toy_suite.ts";

const GOOD = httpAnswer(200, '{"thing":true}');

async function runOn(
  reply: string | undefined,
  cases: readonly Case[],
  names = { token: "secret-token" },
): Promise<RunResult> {
  await using server = await rawServer(() => reply);
  const target: Target = { base: new URL(server.url), names: { toy: names }, admin: undefined };
  const suite = toySuite(cases);
  return await run([{ suite, cases }], target, { targetName: server.url });
}

function verdicts({ results, exitCode }: RunResult): unknown {
  return [...results.map(({ verdict }) => verdict), exitCode];
}

Deno.test("run: an answer that is as it should be passes", async () => {
  assertEquals(verdicts(await runOn(GOOD, [toyCase()])), ["pass", 0]);
});

Deno.test("run: an answer that differs fails, and the command that repeats the case alone is given", async () => {
  const result = await runOn(httpAnswer(200, '{"thing":false}'), [toyCase()]);
  assertEquals(verdicts(result), ["fail", 1]);
  assertEquals(result.results[0]?.reproduce, `deno task conform --target ${result.target} --only toy.thing.get`);
});

Deno.test("run: what a later step needs is kept from inside the answer", async () => {
  const { steps: [step] } = toyCase();
  assert(step && "request" in step);
  const nested = httpAnswer(200, '{"thing":true,"data":{"handle":"h-1"}}');
  const keeping = { ...step, keep: { handle: "data.handle" } };
  const request = { kind: "call", method: "GET", path: "/{handle}", headers: [] } as const;
  const one = toyCase({ steps: [keeping, { ...step, request }] });
  const { results: [found] } = await runOn(nested, [one]);
  assertEquals(found?.steps[1]?.request?.target, "/h-1");
  const { results: [lost] } = await runOn(GOOD, [one]);
  assertEquals(lost?.steps.length, 1);
});

Deno.test("run: what differs from an assumption is a warning", async () => {
  const evidence = { level: "assumed", sources: [] } as const;
  assertEquals(verdicts(await runOn(httpAnswer(400, "{}"), [toyCase({ evidence })])), ["warn", 0]);
});

Deno.test("run: garbage fails with its bytes shown, even where all is assumed", async () => {
  const evidence = { level: "assumed", sources: [] } as const;
  const result = await runOn("\x16garbage", [toyCase(), toyCase({ id: "toy.b", evidence })]);
  assertEquals(verdicts(result), ["fail", "fail", 1]);
  assertStringIncludes(result.results[0]?.steps[0]?.checks[0]?.actual ?? "", "\\x16garbage");
});

Deno.test("run: a case that needs what the target does not allow is not applicable", async () => {
  const needs = toyCase({ id: "toy.clock", steps: [{ advanceMs: 1 }] });
  assertEquals(verdicts(await runOn(GOOD, [needs, toyCase()])), ["not-applicable", "pass", 0]);
});

Deno.test("run: a case without its fixture is untestable", async () => {
  const request = { kind: "call", method: "GET", path: "/{otherThing}", headers: [] } as const;
  const result = await runOn(GOOD, [toyCase({ steps: [{ request, expect: { success: "x" } }] })]);
  assertEquals(verdicts(result), ["untestable", 1]);
  assertEquals(result.results[0]?.reason, "the target gives no otherThing");
});

Deno.test("run: a case that is wrong in itself is our error", async () => {
  const request = { kind: "call", method: "GET", path: "/{nothing}", headers: [] } as const;
  assertEquals(verdicts(await runOn(GOOD, [toyCase({ steps: [{ request, expect: { success: "x" } }] })])), [
    "error",
    3,
  ]);
});

Deno.test("run: a target that closes every connection could not be checked, and is soon left alone", async () => {
  const cases = ["a", "b", "c", "d", "e"].map((id) => toyCase({ id }));
  const result = await runOn(undefined, cases);
  assertEquals(verdicts(result), [...cases.map(() => "could-not-check"), 5]);
  assertStringIncludes(result.results[4]?.reason ?? "", "not tried");
});

Deno.test("run: a step that builds on an answer which did not come as expected is not taken", async () => {
  const [step] = toyCase().steps;
  assert(step && "request" in step);
  const result = await runOn(GOOD, [toyCase({ steps: [{ ...step, keep: { id: "id" } }, step] })]);
  assertEquals(verdicts(result), ["fail", 1]);
  assertEquals(result.results[0]?.steps.length, 1);
});

Deno.test("run: the token goes to no host but the provider's and the target's", async () => {
  const [step] = toyCase().steps;
  assert(step && "request" in step);
  const download = { kind: "download", url: "{url}", headers: [["Authorization", "Bearer {token}"]] } as const;
  await using thief = await rawServer(() => GOOD);
  const cases = [
    toyCase({ steps: [{ ...step, keep: { url: "url" } }, { request: download, expect: { success: "x" } }] }),
  ];
  const result = await runOn(httpAnswer(200, JSON.stringify({ thing: true, url: thief.url })), cases);
  assertEquals(thief.received, []);
  assertEquals(result.results[0]?.steps[1]?.checks[0]?.id, "download-url");
  assertEquals(result.results[0]?.steps[1]?.request, undefined);
});

Deno.test("run: a URL that is none is the target's failure, and not ours", async () => {
  const [step] = toyCase().steps;
  assert(step && "request" in step);
  const download = { kind: "download", url: "{url}", headers: [] } as const;
  const steps = [{ ...step, keep: { url: "url" } }, { request: download, expect: { success: "x" } }];
  const evidence = { level: "assumed", sources: [] } as const;
  const result = await runOn(httpAnswer(200, '{"thing":true,"url":"nowhere"}'), [toyCase({ steps, evidence })]);
  assertEquals(verdicts(result), ["fail", 1]);
});
