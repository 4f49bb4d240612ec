import { assertEquals, assertLess } from "@std/assert";
import { viewExchange } from "../exchange.ts";
import type { Mock } from "../mock.ts";
import { toyMock } from "../testdata/admin_call.ts";
import { incoming } from "../testdata/incoming.ts";
import type { FaultAction } from "./action.ts";
import type { FaultOrder } from "./order.ts";

const BUSY = { type: "error", error: "toy.busy" } as const;

function ordered(action: FaultAction, more: Partial<FaultOrder> = {}): Mock {
  const mock = toyMock();
  mock.sandboxes.get("default")!.faults.add({ operation: "toy.files.upload", trigger: { next: 1 }, action, ...more });
  return mock;
}

async function upload(mock: Mock, token = mock.credentials.toy!.token!) {
  const answer = await mock.handle(
    incoming("POST", "/toy/files", { headers: { Authorization: `Bearer ${token}` }, body: "hello" }),
  );
  const sandbox = mock.sandboxes.get("default")!;
  return { answer, view: viewExchange(sandbox.journal.find().at(-1)!, sandbox.mask()) };
}

Deno.test("fault: an error is answered in the provider's own way, and the exchange says who ordered it", async () => {
  const { answer, view } = await upload(ordered(BUSY));
  assertEquals([answer?.status, answer?.body], [503, '{"code":3,"message":"busy"}']);
  assertEquals([view.error, view.fault], ["toy.busy", { id: "default-fault-1", type: "error" }]);
  assertEquals(view.trace.at(-1), {
    check: "fault",
    passed: false,
    reason: "error, ordered by the fault rule default-fault-1",
  });
});

Deno.test("fault: an exchange that none happens to has none", async () => {
  const mock = ordered(BUSY);
  await upload(mock);
  const { answer, view } = await upload(mock);
  assertEquals([answer?.status, view.fault], [200, null]);
});

Deno.test("fault: it never hides a refusal of the credential, and is not used up by one, unless it says so", async () => {
  const mock = ordered(BUSY);
  assertEquals((await upload(mock, "wrong")).view.error, "toy.token-wrong");
  assertEquals((await upload(mock)).view.error, "toy.busy");
  assertEquals((await upload(ordered(BUSY, { before: "auth" }), "wrong")).view.error, "toy.busy");
});

Deno.test("fault: only one happens to an exchange, and the next one's is another rule's", async () => {
  const mock = ordered({ type: "delay", ms: 0 }, { before: "auth" });
  const { faults } = mock.sandboxes.get("default")!;
  faults.add({ operation: "toy.files.upload", trigger: { next: 1 }, action: BUSY });
  assertEquals([(await upload(mock)).view.fault?.type, (await upload(mock)).view.fault?.type], ["delay", "error"]);
});

Deno.test("fault: an error takes the values and the status that are ordered, else its samples and its own", async () => {
  const wrong = { type: "error", error: "toy.token-wrong" } as const;
  assertEquals((await upload(ordered(wrong))).answer?.body, '{"code":1,"message":"token t-0 is not known"}');
  const { answer } = await upload(ordered({ ...wrong, values: { token: "mine" }, status: 403 }));
  assertEquals([answer?.status, answer?.body], [403, '{"code":1,"message":"token mine is not known"}']);
});

Deno.test("fault: what acts on the answer leaves the work done", async () => {
  const { answer, view } = await upload(ordered({ type: "reset" }));
  assertEquals(answer?.wire, { type: "cut", kind: "reset", afterBytes: 0 });
  assertEquals([view.response?.body?.text, view.fault?.type], ['{"id":"f-1","size":5}', "reset"]);
});

Deno.test("fault: an upload that is cut is not done, and has no answer", async () => {
  for (const afterBytes of [0, 3, 5, 100]) {
    const mock = ordered({ type: "cut-upload", afterBytes });
    const { answer, view } = await upload(mock);
    assertEquals(answer?.wire, { type: "cut", kind: "reset", afterBytes: 0 });
    assertEquals(view.response, null);
    assertEquals(
      (await upload(mock)).view.response?.body?.text,
      '{"id":"f-1","size":5}',
      `cut after ${afterBytes} bytes`,
    );
  }
});

Deno.test("fault: after stop-reading the whole body is read, or an error is answered", async () => {
  for (const afterBytes of [0, 2, 5, 100]) {
    const rest = await upload(ordered({ type: "stop-reading", afterBytes, ms: 1 }));
    assertEquals(rest.view.response?.body?.text, '{"id":"f-1","size":5}');
    const refused = await upload(ordered({ type: "stop-reading", afterBytes, ms: 1, error: "toy.busy" }));
    assertEquals([refused.view.error, refused.answer?.wire?.type], ["toy.busy", "refuse-early"]);
  }
});

Deno.test("fault: nothing waits any longer once the mock is closed", async () => {
  const mock = ordered({ type: "delay", ms: 600_000 });
  const begun = performance.now();
  const uploading = upload(mock);
  await mock.close();
  await uploading;
  assertLess(performance.now() - begun, 10_000);
});
