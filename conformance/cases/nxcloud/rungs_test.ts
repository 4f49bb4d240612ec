import { assertEquals } from "@std/assert";
import type { Case } from "../../case.ts";
import { run } from "../../run.ts";
import { openTarget } from "../../target/open_target.ts";
import { brokenMock } from "../../testdata/broken_mock.ts";
import { nxcloudSuite } from "./mod.ts";

const RUNGS = [
  "api/path",
  "api/method",
  "api/headers",
  "api/ts",
  "api/access-key",
  "api/biz-type",
  "api/action",
  "api/body-size",
  "api/sign",
  "api/body",
  "api/fields",
  "api/file",
  "api/messaging-product",
  "api/type",
  "api/phone",
  "api/phone-bound",
  "api/size",
  "api/media",
  "api/category",
  "api/components",
  "api/header-example",
  "api/header-handle",
  "download/url-signature",
  "download/url-expiry",
  "download/object",
];

/** Runs cases on a mock with a broken rung; tells which cases failed, and which rungs each was refused at. */
async function runBroken(cases: readonly Case[], broken: string | undefined) {
  const rungs = new Map<string, Set<string>>(cases.map(({ id }) => [id, new Set()]));
  let refused = new Set<string>();
  await using mock = await brokenMock(broken, (rung) => refused.add(rung), {
    nameOf: ({ operation, refusedAt }) =>
      refusedAt && `${operation === "nxcloud.media.download" ? "download" : "api"}/${refusedAt.check}`,
    success: '{"code":0,"data":{"id":"a75c6d9b-a7c8-4f41-8f61-94548e92cbee"},"message":"Request successful"}',
  });
  const selected = [{ suite: nxcloudSuite, cases }];
  const target = await openTarget(mock.url, selected, { allowLive: false, environment: {} });
  const { results, exitCode } = await run(selected, target, {
    targetName: mock.url,
    onResult: ({ case: { id } }) => {
      rungs.set(id, refused);
      refused = new Set();
    },
  });
  const passed = results.filter(({ verdict }) => verdict === "pass").map(({ case: { id } }) => id);
  const failed = results.filter(({ verdict }) => verdict === "fail").map(({ case: { id } }) => id);
  return { rungs, passed, failed, exitCode };
}

const whole = await runBroken(nxcloudSuite.cases, undefined);

Deno.test("rungs: behind the proxy that breaks nothing every case passes", () => {
  assertEquals(whole.passed.length, nxcloudSuite.cases.length);
});

Deno.test("rungs: every rung of the mock's ladders is one that a case is refused at", () => {
  const reached = new Set([...whole.rungs.values()].flatMap((rungs) => [...rungs]));
  assertEquals([...reached].sort(), [...RUNGS].sort());
});

Deno.test.each(RUNGS)("rungs: when %s does not hold, every case that it refuses goes red", async (rung) => {
  const cases = nxcloudSuite.cases.filter(({ id }) => whole.rungs.get(id)?.has(rung));
  const { passed, failed, exitCode } = await runBroken(cases, rung);
  assertEquals(passed, []);
  assertEquals(failed, cases.map(({ id }) => id));
  assertEquals(exitCode, 1);
});
