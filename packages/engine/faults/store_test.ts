import { assertEquals, assertThrows } from "@std/assert";
import { Clock } from "../clock.ts";
import { toyContract } from "../testdata/toy_provider.ts";
import type { FaultOrder, FaultTrigger } from "./order.ts";
import { FaultOrderError, FaultStore } from "./store.ts";

const UPLOAD = "toy.files.upload";

function store(now = 1_000): { faults: FaultStore; clock: Clock } {
  const clock = new Clock();
  clock.freeze(now);
  return { faults: new FaultStore("box", clock, [toyContract]), clock };
}

function order(trigger: FaultTrigger, more: Partial<FaultOrder> = {}): FaultOrder {
  return { operation: UPLOAD, trigger, action: { type: "error", error: "toy.busy" }, ...more };
}

/** On which of the next requests some rule acts. */
function acted(faults: FaultStore, count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
    .filter(() => faults.take(UPLOAD, undefined) !== undefined);
}

Deno.test("fault rules: next acts so many times, and the rule is gone", () => {
  const { faults } = store();
  faults.add(order({ next: 2 }));
  assertEquals([acted(faults, 4), faults.list()], [[1, 2], []]);
});

Deno.test("fault rules: every acts on each n-th request, always on all", () => {
  const { faults } = store();
  faults.add(order({ every: 3 }));
  assertEquals(acted(faults, 7), [3, 6]);
  const always = store().faults;
  always.add(order({ always: true }));
  assertEquals(acted(always, 3), [1, 2, 3]);
});

Deno.test("fault rules: until ends at its moment of the sandbox's clock", () => {
  const { faults, clock } = store();
  faults.add(order({ until: 1_500 }));
  assertEquals(acted(faults, 1), [1]);
  clock.advance(499);
  assertEquals(acted(faults, 1), [1]);
  clock.advance(1);
  assertEquals([acted(faults, 1), faults.list()], [[], []]);
});

Deno.test("fault rules: a forgotten one heals, when it says or after an hour", () => {
  const { faults, clock } = store();
  faults.add(order({ always: true }, { expiresInMs: 10 }));
  faults.add(order({ always: true }));
  assertEquals(faults.list().map(({ expiresAt }) => expiresAt), [1_010, 3_601_000]);
  clock.advance(10);
  assertEquals(faults.list().map(({ id }) => id), ["box-fault-2"]);
  clock.advance(3_600_000);
  assertEquals([faults.take(UPLOAD, undefined), faults.list()], [undefined, []]);
});

Deno.test("fault rules: the oldest that acts takes the request, and later ones do not see it", () => {
  const { faults } = store();
  const first = faults.add(order({ every: 2 }));
  const second = faults.add(order({ next: 1 }));
  assertEquals([1, 2, 3].map(() => faults.take(UPLOAD, undefined)?.id), [second, first, undefined]);
  assertEquals(faults.list().map(({ id, seen, fired }) => [id, seen, fired]), [[first, 3, 1]]);
});

Deno.test("fault rules: one is for its operation and its place alone", () => {
  const { faults } = store();
  faults.add(order({ always: true }, { before: "auth" }));
  assertEquals(faults.take(UPLOAD, undefined), undefined);
  assertEquals(faults.take("toy.files.get", "auth"), undefined);
  assertEquals(faults.take(UPLOAD, "auth")?.entry?.id, "toy.busy");
});

Deno.test("fault rules: one can be called off once", () => {
  const { faults } = store();
  const id = faults.add(order({ always: true }));
  assertEquals([faults.remove(id), faults.remove(id), acted(faults, 1)], [true, false, []]);
});

Deno.test("fault rules: an order that cannot be is refused when it is made, with everything that is wrong", () => {
  const refused = (wrong: object) => {
    const { faults } = store();
    const { problems } = assertThrows(
      () => faults.add({ ...order({ next: 1 }), ...wrong } as FaultOrder),
      FaultOrderError,
    );
    assertEquals(faults.list(), []);
    return problems.map(({ field }) => field);
  };
  assertEquals(refused({ operation: "toy.none" }), ["operation"]);
  assertEquals(refused({ operation: "toy.none", trigger: {} }), ["operation", "trigger"]);
  assertEquals(refused({ trigger: { next: 1, every: 2 } }), ["trigger"]);
  assertEquals(refused({ trigger: { until: 1_000 } }), ["trigger.until"]);
  assertEquals(refused({ action: { type: "error", error: "toy.none" } }), ["action.error"]);
  assertEquals(refused({ action: { type: "error", error: "toy.too-large" } }), ["action.error"]);
  assertEquals(refused({ action: { type: "error", error: "toy.busy", status: 200 } }), ["action.status"]);
  assertEquals(refused({ action: { type: "error", error: "toy.busy", values: { token: "x" } } }), [
    "action.values.token",
  ]);
  assertEquals(
    refused({ action: { type: "stop-reading", error: "toy.none", status: 1 }, trigger: { until: 1 } }),
    ["trigger.until", "action.error"],
  );
  assertEquals(refused({ action: { type: "fail-later", error: "toy.busy" } }), ["action.type"]);
  assertEquals(refused({ operation: "toy.files.get", action: { type: "cut-upload", afterBytes: 1 } }), ["action.type"]);
});

Deno.test("fault rules: those that are restored act as they would have, and are counted on", () => {
  const { faults: before, clock } = store();
  before.add(order({ next: 2 }));
  before.take(UPLOAD, undefined);
  const after = new FaultStore("box", clock, [toyContract]);
  after.restore(before.list(), before.made);
  assertEquals(after.list(), before.list());
  assertEquals(after.take(UPLOAD, undefined), before.take(UPLOAD, undefined));
  assertEquals([after.list(), after.add(order({ next: 1 }))], [[], "box-fault-2"]);
  const [rule] = after.list();
  assertThrows(() => after.restore([{ ...rule!, operation: "toy.none" }], 9), FaultOrderError);
  assertEquals([after.list(), after.made], [[rule], 2]);
});

Deno.test("fault rules: figures that cannot be are refused, however the order is made", () => {
  const never: [string, FaultOrder][] = [
    ["trigger.next", order({ next: 0 })],
    ["trigger.every", order({ every: 1.5 })],
    ["expiresInMs", order({ always: true }, { expiresInMs: -1 })],
    ["action.bytes", order({ next: 1 }, { action: { type: "drip", bytes: 0, everyMs: 10 } })],
    ["action.ms", order({ next: 1 }, { action: { type: "delay", ms: Infinity } })],
  ];
  for (const [field, wrong] of never) {
    const { faults } = store();
    const { problems } = assertThrows(() => faults.add(wrong), FaultOrderError);
    assertEquals([problems.map(({ field }) => field), faults.list()], [[field], []]);
  }
});
