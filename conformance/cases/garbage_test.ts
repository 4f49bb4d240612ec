import { assertEquals } from "@std/assert";
import { run } from "../run.ts";
import { openTarget } from "../target/open_target.ts";
import { variableOf } from "../target/environment.ts";
import { httpAnswer, rawServer } from "../testdata/raw_server.ts";
import { SUITES } from "./mod.ts";

const environment = Object.fromEntries(
  SUITES.flatMap(({ provider, credentials, fixtures }) =>
    [...credentials, ...fixtures].map((
      name,
    ) => [variableOf(provider, name), name.endsWith("Url") ? `https://files.example/${name}` : `${name}-12345678`])
  ),
);

const ANSWERS = [
  "garbage",
  httpAnswer(200, ""),
  httpAnswer(200, "<html>"),
  ...["null", "[]", '"text"', "1", "{}", '{"error":null}', '{"error":"x"}', '{"error":{"message":1,"code":"a"}}']
    .flatMap((body) => [httpAnswer(200, body), httpAnswer(400, body)]),
  httpAnswer(200, '{"code":null,"data":[],"status":{},"msg":7}', ["Content-Type: application/json"]),
  httpAnswer(200, '{"id":{},"url":"x","data":{"id":[]},"code":0,"status":"200"}', ["Date: never", "Vary: *"]),
];

Deno.test("garbage: whatever a target answers, it fails or warns, and is never taken for a bug of ours", async () => {
  for (const answer of ANSWERS) {
    await using server = await rawServer(() => answer);
    const selected = SUITES.map((suite) => ({ suite, cases: suite.cases }));
    const target = await openTarget(server.url, selected, { allowLive: false, environment });
    const { results } = await run(selected, target, { targetName: server.url });
    const bad = results.filter(({ verdict }) => verdict === "error" || verdict === "pass");
    assertEquals(bad.map(({ case: { id }, verdict, reason }) => [id, verdict, reason]), [], answer);
  }
});
