import { assertEquals, assertMatch } from "@std/assert";
import { call, fields, toyMock } from "../testdata/admin_call.ts";

const ORDER = {
  operation: "toy.files.upload",
  trigger: { every: 2 },
  action: { type: "error", error: "toy.busy" },
  expiresInMs: 5_000,
};

Deno.test("admin faults: one is ordered, listed and called off", async () => {
  const mock = toyMock();
  assertEquals(await call(mock, "POST", "/faults", ORDER), { status: 201, body: { id: "default-fault-1" } });
  const rule = { id: "default-fault-1", sandbox: "default", ...ORDER, seen: 0, fired: 0, expiresAt: 6_000 };
  assertEquals((await call(mock, "GET", "/faults")).body, { faults: [rule] });
  const removal = await call(mock, "DELETE", "/faults/default-fault-1");
  assertEquals(removal, { status: 200, body: { deleted: ["default-fault-1"] } });
  assertEquals((await call(mock, "GET", "/faults")).body, { faults: [] });
  const again = await call(mock, "DELETE", "/faults/default-fault-1");
  assertEquals(again.status, 404);
  assertMatch(String(again.body.error), /"default-fault-1"/);
});

Deno.test("admin faults: they are a sandbox's own; the list and the deletion are of all unless one is named", async () => {
  const mock = toyMock();
  await mock.sandbox({ id: "other" });
  await call(mock, "POST", "/faults", ORDER);
  await call(mock, "POST", "/faults", { ...ORDER, sandbox: "other" });
  const ids = async (path: string) =>
    ((await call(mock, "GET", path)).body.faults as { id: string }[]).map(({ id }) => id);
  assertEquals(await ids("/faults"), ["default-fault-1", "other-fault-1"]);
  assertEquals(await ids("/faults?sandbox=other"), ["other-fault-1"]);
  assertEquals((await call(mock, "DELETE", "/faults?sandbox=other")).body, { deleted: ["other-fault-1"] });
  assertEquals(await ids("/faults"), ["default-fault-1"]);
  assertEquals((await call(mock, "DELETE", "/faults")).body, { deleted: ["default-fault-1"] });
});

Deno.test("admin faults: an order that cannot be is a 400 that names the field", async () => {
  const mock = toyMock();
  const refused = async (wrong: object) => {
    const told = await call(mock, "POST", "/faults", { ...ORDER, ...wrong });
    assertEquals(told.status, 400, JSON.stringify(wrong));
    return fields(told).join();
  };
  assertEquals(await refused({ operation: undefined }), "operation");
  assertEquals(await refused({ operation: "toy.none" }), "operation");
  assertEquals(await refused({ trigger: undefined }), "trigger");
  assertEquals(await refused({ trigger: {} }), "trigger");
  assertEquals(await refused({ trigger: { next: 0 } }), "trigger.next");
  assertEquals(await refused({ trigger: { next: 1.5 } }), "trigger.next");
  assertEquals(await refused({ trigger: { always: false } }), "trigger.always");
  assertEquals(await refused({ action: { type: "explode" } }), "action.type");
  assertEquals(await refused({ action: { type: "error" } }), "action.error");
  assertEquals(await refused({ action: { type: "error", error: "toy.none" } }), "action.error");
  assertEquals(await refused({ action: { type: "delay", ms: -1 } }), "action.ms");
  assertEquals(await refused({ action: { type: "delay", ms: 1, direction: "up" } }), "action.direction");
  assertEquals(await refused({ action: { type: "drip", bytes: 0, everyMs: 1 } }), "action.bytes");
  assertEquals(await refused({ action: { type: "wrong-length", by: 0 } }), "action.by");
  assertEquals(await refused({ action: { type: "truncate", atByte: -1 } }), "action.atByte");
  assertEquals(await refused({ action: { type: "reset", after: 1 } }), "action.after");
  assertEquals(await refused({ expiresInMs: 0 }), "expiresInMs");
  assertEquals(await refused({ before: "body" }), "before");
  for (
    const [method, path] of [["POST", "/faults"], ["GET", "/faults?sandbox=none"], ["DELETE", "/faults?sandbox=none"]]
  ) {
    const told = await call(mock, method!, path!, method === "POST" ? { ...ORDER, sandbox: "none" } : undefined);
    assertEquals(told.status, 404, path);
  }
  assertEquals((await call(mock, "POST", "/faults", "{")).status, 400);
  assertEquals((await call(mock, "GET", "/faults")).body, { faults: [] });
});
