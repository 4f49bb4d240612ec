import { assert, assertEquals } from "@std/assert";
import { Ajv2020 } from "ajv/dist/2020.js";
import { startMock } from "wamock";
import { wolkvox } from "@wamock/contract/wolkvox";
import { isClockStep } from "../../case.ts";
import type { RunResult } from "../../result.ts";
import { run } from "../../run.ts";
import { readJson } from "../../json_object.ts";
import { openTarget } from "../../target/open_target.ts";
import { headerOf, type WireAnswer, type WireRequest } from "../../wire/exchange.ts";
import { wolkvoxSuite } from "./mod.ts";
import { CHECKED_EVERYWHERE } from "./requirements.ts";

const selected = [{ suite: wolkvoxSuite, cases: wolkvoxSuite.cases }];

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
const description: Description = await (await fetch(`${mock.url}/__admin/openapi/wolkvox.json`)).json();
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "openapi", ...description });

Deno.test("wolkvox: the mock passes every case", () => {
  const failed = result.results.filter(({ verdict }) => verdict !== "pass");
  assertEquals(failed.map(({ case: { id }, verdict, reason }) => [id, verdict, reason]), []);
  assertEquals(result.exitCode, 0);
});

Deno.test("wolkvox: what is said to be checked on every answer is", () => {
  const made = new Set(
    result.results.flatMap(({ steps }) => steps.flatMap(({ checks }) => checks.map(({ id }) => id))),
  );
  assertEquals(Object.values(CHECKED_EVERYWHERE).filter((id) => !made.has(id)), []);
});

Deno.test("wolkvox: no answer is 429, and none is outside the catalogue", () => {
  const statuses = new Set<number>([200, 201, 207, ...wolkvox.errors.map(({ status }) => status)]);
  for (const { case: one, steps } of result.results) {
    for (const { index, answer } of steps) {
      const step = one.steps[index];
      assert(answer && step && !isClockStep(step));
      assert(statuses.has(answer.status) && answer.status !== 429, one.id);
    }
  }
});

Deno.test("wolkvox: every answer is in the served OpenAPI, by status, type and schema", () => {
  let count = 0;
  for (const { case: { id }, steps } of result.results) {
    for (const { request, answer } of steps) {
      assert(request && answer);
      const operation = operationOf(request);
      if (!operation) continue;
      assertEquals(problems(answer, operation), [], `${id}: ${operation}`);
      count++;
    }
  }
  assert(count > 100);
});

/** `undefined` for a call that the document does not have: it is no call, not served, or of another method. */
function operationOf({ method, target }: WireRequest): string | undefined {
  if (target.startsWith("/wvox-")) return "wolkvox.storage.download";
  return wolkvox.operations.find((one) => target.split("&")[0] === one.path && one.method === method)?.id;
}

function problems(answer: WireAnswer, operationId: string): unknown[] {
  for (const [path, item] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (operation.operationId !== operationId) continue;
      const content = operation.responses[String(answer.status)]?.content;
      if (!content) return [`${answer.status} is not described`];
      const type = headerOf(answer, "content-type")?.split(";")[0] ?? "";
      const key = type in content ? type : "*/*";
      if (!(key in content)) return [`${type} is not described`];
      const at = ["paths", path, method, "responses", String(answer.status), "content", key, "schema"];
      const validate = ajv.compile({ $ref: `openapi#/${at.map(pointer).join("/")}` });
      const isText = key === "text/html" || key === "*/*";
      const value = isText ? new TextDecoder().decode(answer.body) : readJson(answer.body);
      return validate(value) ? [] : validate.errors ?? [];
    }
  }
  return [`${operationId} is not described`];
}

function pointer(text: string): string {
  return encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));
}
