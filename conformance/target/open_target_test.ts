import { assert, assertEquals, assertRejects } from "@std/assert";
import { startMock } from "wamock";
import { httpAnswer, rawServer } from "../testdata/raw_server.ts";
import { toySuite } from "../testdata/toy_suite.ts";
import { SuiteUsageError } from "../usage_error.ts";
import { openTarget, TargetDownError } from "./open_target.ts";

const suite = toySuite();
const selected = [{ suite, cases: suite.cases }];
const options = { allowLive: false, environment: { WAMOCK_TOY_TOKEN: "t" } };

Deno.test("open target: a mock of this project is asked for its credentials and fixtures", async () => {
  await using mock = await startMock();
  const target = await openTarget(mock.url, selected, options);
  assert(target.admin);
  assertEquals(target.names.meta?.accessToken, mock.mock.credentials.meta?.accessToken);
  assert(target.names.meta?.otherPhoneNumberId);
});

Deno.test("open target: a mock that is told to fail is refused until its rules are called off", async () => {
  await using mock = await startMock();
  const { faults } = mock.mock.sandboxes.get("default")!;
  const action = { type: "delay", ms: 1 } as const;
  const id = faults.add({ operation: "meta.media.upload", trigger: { always: true }, action });
  await assertRejects(() => openTarget(mock.url, selected, options), SuiteUsageError, id);
  faults.remove(id);
  assert((await openTarget(mock.url, selected, options)).admin);
});

Deno.test("open target: anything else gets the environment's, whatever it answers", async () => {
  for (const reply of [httpAnswer(404, "nothing here"), httpAnswer(200, "{}"), "garbage"]) {
    await using server = await rawServer(() => reply);
    const target = await openTarget(server.url, selected, options);
    assertEquals([target.admin, target.names], [undefined, { toy: { token: "t" } }]);
  }
});

Deno.test("open target: no request leaves this machine without leave", async () => {
  for (const url of ["https://graph.facebook.com", "http://192.168.0.1:4010", "http://localhost.example.com"]) {
    await assertRejects(() => openTarget(url, selected, options), SuiteUsageError, "--allow-live");
  }
});

Deno.test("open target: an address that is none is a wrong use", async () => {
  for (const url of ["nonsense", "ftp://127.0.0.1", "http://127.0.0.1:1/path", "http://u@127.0.0.1:1"]) {
    await assertRejects(() => openTarget(url, selected, options), SuiteUsageError, "Write it like");
  }
});

Deno.test("open target: a provider's own host is not asked whether it is a mock", async () => {
  const target = await openTarget("https://toy.example", selected, { ...options, allowLive: true });
  assertEquals([target.base.origin, target.admin], ["https://toy.example", undefined]);
});

Deno.test("open target: where nobody answers, the target is down", async () => {
  const server = await rawServer(() => undefined);
  await server[Symbol.asyncDispose]();
  await assertRejects(() => openTarget(server.url, selected, options), TargetDownError, "ECONNREFUSED");
});
