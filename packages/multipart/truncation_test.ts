import { assertEquals } from "@std/assert";
import { BodyFacts } from "./body_facts.ts";
import { truncation } from "./truncation.ts";

function facts(firstLine: number, open: boolean): BodyFacts {
  const facts = new BodyFacts();
  facts.totalBytes = 100;
  facts.firstLine = firstLine;
  const place = { index: 2, offset: 0, headOffset: 5, bodyOffset: 90 };
  if (open) facts.open = { ...place, headers: [], raw: "" };
  return facts;
}

Deno.test("truncation: before the first boundary there is no part to name", () => {
  const { where, offset, part } = truncation(facts(-1, false), "boundary", 8);
  assertEquals([where, offset, part], ["first-boundary", 100, undefined]);
});

Deno.test("truncation: in a head the part has no body yet", () => {
  const { where, part, bodyBytes } = truncation(facts(0, false), "part-head");
  assertEquals([where, part, bodyBytes], ["part-head", 0, undefined]);
});

Deno.test("truncation: in a body the bytes that came are counted", () => {
  const { part, bodyBytes } = truncation(facts(0, true), "part-body");
  assertEquals([part, bodyBytes], [2, 10]);
});

Deno.test("truncation: an unfinished boundary line does not count as body", () => {
  assertEquals(truncation(facts(0, true), "boundary", 8).bodyBytes, 2);
  assertEquals(truncation(facts(0, true), "boundary", 12).bodyBytes, 0);
});
