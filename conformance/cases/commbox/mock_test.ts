import { assert, assertEquals } from "@std/assert";
import { Ajv2020 } from "ajv/dist/2020.js";
import { startMock } from "wamock";
import type { SuccessExpectation } from "../../expectation.ts";
import { isClockStep } from "../../case.ts";
import { readJson } from "../../json_object.ts";
import type { RunResult } from "../../result.ts";
import { run } from "../../run.ts";
import { openTarget } from "../../target/open_target.ts";
import { headerOf, type WireAnswer, type WireRequest } from "../../wire/exchange.ts";
import { commboxSuite } from "./mod.ts";
import { CHECKED_EVERYWHERE } from "./requirements.ts";

const selected = [{ suite: commboxSuite, cases: commboxSuite.cases }];

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, unknown>> }>>;
}

await using mock = await startMock();
const target = await openTarget(mock.url, selected, { allowLive: false, environment: {} });
const result: RunResult = await run(selected, target, { targetName: mock.url });
const description: Description = await (await fetch(`${mock.url}/__admin/openapi/commbox.json`)).json();
const left = await stateOf(mock.url);
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "openapi", ...description });

Deno.test("commbox: the mock passes every case", () => {
  const failed = result.results.filter(({ verdict }) => verdict !== "pass");
  assertEquals(failed.map(({ case: { id }, verdict, reason }) => [id, verdict, reason]), []);
  assertEquals(result.exitCode, 0);
});

Deno.test("commbox: the suite leaves the mock as it was", async () => {
  await using fresh = await startMock();
  const { clock, ...state } = await stateOf(fresh.url);
  assertEquals(left.sandbox, state.sandbox);
  assertEquals(left.settings, state.settings);
  assert(!left.clock.frozen && Math.abs(left.clock.now - clock.now) < 60_000);
});

Deno.test("commbox: what is said to be checked on every answer is", () => {
  const made = new Set(
    result.results.flatMap(({ steps }) => steps.flatMap(({ checks }) => checks.map(({ id }) => id))),
  );
  assertEquals(Object.values(CHECKED_EVERYWHERE).filter((id) => !made.has(id)), []);
});

Deno.test("commbox: every answer is in the served OpenAPI, by status, type and schema", () => {
  let count = 0;
  for (const { case: one, steps } of result.results) {
    for (const { index, request, answer } of steps) {
      const step = one.steps[index];
      assert(request && answer && step && !isClockStep(step));
      const operation = operationOf(request, "success" in step.expect ? step.expect : undefined);
      assertEquals(problems(answer, operation), [], `${one.id}: ${operation}`);
      count++;
    }
  }
  assert(count > 120);
});

async function stateOf(url: string) {
  const read = async (path: string) => await (await fetch(`${url}/__admin${path}`)).json();
  return { settings: await read("/settings"), sandbox: await read("/sandboxes/default"), clock: await read("/clock") };
}

/** The operation that a call is, or comes closest to. */
function operationOf({ target }: WireRequest, expect: SuccessExpectation | undefined): string {
  if (expect) return expect.success;
  return target.includes("sendtemplatedmessage") ? "commbox.templates.send" : "commbox.media.upload";
}

function problems(answer: WireAnswer, operationId: string): unknown[] {
  for (const [path, item] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (operation.operationId !== operationId) continue;
      const content = operation.responses[String(answer.status)]?.content;
      if (!content) return [`${answer.status} is not described`];
      const type = headerOf(answer, "content-type")?.split(";")[0] ?? "";
      if (!(type in content)) return [`${type} is not described`];
      const at = ["paths", path, method, "responses", String(answer.status), "content", type, "schema"];
      const validate = ajv.compile({ $ref: `openapi#/${at.map(pointer).join("/")}` });
      return validate(readJson(answer.body)) ? [] : validate.errors ?? [];
    }
  }
  return [`${operationId} is not described`];
}

function pointer(text: string): string {
  return encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));
}
