import { assertEquals, assertMatch } from "@std/assert";
import { call, fields, toyMock } from "../testdata/admin_call.ts";

const mock = toyMock();
const clock = (body: unknown) => call(mock, "POST", "/clock", body);

Deno.test("admin body: one that is not JSON is refused, with the reason", async () => {
  for (const body of ["{", "freeze=true", "{'freeze': true}", "\u0000"]) {
    const told = await clock(body);
    assertEquals(told.status, 400, body);
    assertMatch(String(told.body.error), /^The body is not JSON: ./);
  }
});

Deno.test("admin body: JSON that is no object is refused as a whole", async () => {
  for (const body of ["[]", "null", "1", '"x"', "true"]) {
    const told = await clock(body);
    assertEquals([told.status, fields(told)], [400, [""]], body);
    assertMatch(String(told.body.error), /^The body is not as it should be: .*object/);
  }
});

Deno.test("admin body: an empty one counts as an empty object", async () => {
  for (const body of [undefined, "", " \r\n"]) assertEquals((await clock(body)).status, 200);
});

Deno.test("admin body: unknown names are refused by name", async () => {
  const told = await clock({ frieze: true, advance: 1 });
  assertEquals([told.status, fields(told)], [400, ["frieze", "advance"]]);
});

Deno.test("admin body: every field of a wrong type is named", async () => {
  const told = await clock({ sandbox: 1, freeze: "yes", offsetMs: 1.5, advanceMs: null });
  assertEquals([told.status, fields(told)], [400, ["sandbox", "freeze", "offsetMs", "advanceMs"]]);
});

Deno.test("admin body: a field inside another is named by its path", async () => {
  const told = await call(mock, "PATCH", "/settings", { limits: { "toy.max-bytes": "7" } });
  assertEquals(fields(told), ["limits.toy.max-bytes"]);
});

Deno.test("admin body: a refused one changes nothing", async () => {
  await clock({ advanceMs: 500, frieze: true });
  assertEquals((await call(mock, "GET", "/clock")).body, { now: 1_000, frozen: true });
});

Deno.test("admin body: more than a mebibyte is refused", async () => {
  const padded = (length: number) => '{"advanceMs":0' + " ".repeat(length - 15) + "}";
  assertEquals((await clock(padded(1024 * 1024))).status, 200);
  assertEquals((await clock(padded(1024 * 1024 + 1))).status, 413);
});

Deno.test("admin query: unknown parameters and wrong values are refused by name", async () => {
  for (
    const [path, field] of [
      ["/clock?sandbocks=a", "sandbocks"],
      ["/requests?limit=0", "limit"],
      ["/requests?limit=some", "limit"],
      ["/requests?status=4x", "status"],
      ["/requests?since=yesterday", "since"],
      ["/settings?provider=toy", "provider"],
      ["/errors?sandbox=default", "sandbox"],
    ] as const
  ) {
    const told = await call(mock, "GET", path);
    assertEquals([told.status, fields(told)], [400, [field]], path);
  }
});
