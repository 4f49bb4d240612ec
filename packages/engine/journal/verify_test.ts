import { assertEquals } from "@std/assert";
import { overExchange } from "../testdata/over_exchange.ts";
import { type Expectation, verify } from "./verify.ts";

const exchanges = [
  await overExchange(1, { fields: { type: "image/png" } }),
  await overExchange(2, { fields: { type: "image/png" }, status: 413, isRefused: true }),
  await overExchange(3, { method: "GET", target: "/toy/files/f-1", operation: "toy.files.get" }),
  await overExchange(4, { fields: { type: "image/jpeg" } }),
];

const uploads = { operation: "toy.files.upload" };

function told(expectation: Expectation) {
  const { verified, count, nearest } = verify(exchanges, expectation);
  return [
    verified,
    count,
    nearest.map(({ exchange, differences }) => [exchange.at, differences.map(({ field }) => field)]),
  ];
}

Deno.test("verify: a number holds, or not", () => {
  const holding: Expectation[] = [
    {},
    { match: uploads },
    { match: uploads, exactly: 3 },
    { match: uploads, atLeast: 3 },
    { match: uploads, atMost: 3 },
    { match: uploads, atLeast: 1, atMost: 4 },
    { match: { method: "PUT" }, never: true },
    { match: { method: "PUT" }, exactly: 0 },
    { match: { method: "PUT" }, atMost: 1 },
  ];
  for (const expectation of holding) {
    const { verified, nearest } = verify(exchanges, expectation);
    assertEquals([verified, nearest], [true, []], JSON.stringify(expectation));
  }
});

Deno.test("verify: of too few the nearest are told, the nearest first and of those equally near the newest", () => {
  const match = { ...uploads, fields: { type: "image/webp" } };
  assertEquals(told({ match }), [false, 0, [[4, ["fields.type"]], [2, ["fields.type"]], [1, ["fields.type"]]]]);
  assertEquals(told({ match: { ...uploads, status: 200, fields: { type: "image/png" } }, atLeast: 2 }), [false, 1, [
    [4, ["fields.type"]],
    [2, ["status"]],
    [3, ["operation", "fields.type"]],
  ]]);
});

Deno.test("verify: of too many the newest are told, and that they match", () => {
  for (const bound of [{ never: true }, { exactly: 2 }, { atMost: 1 }] as const) {
    assertEquals(told({ match: uploads, ...bound }), [false, 3, [[4, []], [2, []], [1, []]]]);
  }
});

Deno.test("verify: in order others may lie between, and none is taken twice", () => {
  const [png, get, jpeg] = [{ fields: { type: "image/png" } }, { method: "GET" }, { fields: { type: "image/jpeg" } }];
  assertEquals(told({ inOrder: [png, get, jpeg] }), [true, 3, []]);
  assertEquals(told({ inOrder: [png, png, jpeg] }), [true, 3, []]);
  assertEquals(told({ match: uploads, inOrder: [png, jpeg] }), [true, 2, []]);
  assertEquals(told({ inOrder: [png, png, png] }).slice(0, 2), [false, 2]);
});

Deno.test("verify: in order one that came too early is told as such, before those that differ", () => {
  const { verified, count, nearest } = verify(exchanges, {
    inOrder: [{ method: "GET" }, { fields: { type: "image/png" } }],
  });
  assertEquals([verified, count], [false, 1]);
  assertEquals(nearest[0]?.differences, [{ field: "order", expected: "after default-3", actual: "default-2" }]);
  assertEquals([nearest[1]?.exchange.at, nearest[1]?.differences[0]?.field], [4, "fields.type"]);
  assertEquals(told({ inOrder: [{ method: "GET" }, { method: "PUT" }] })[2], [[4, ["method"]]]);
});

Deno.test("verify: where nothing was asked, nothing comes near", () => {
  assertEquals(verify([], {}), { verified: false, count: 0, nearest: [] });
  assertEquals(verify([], { never: true }).verified, true);
});
