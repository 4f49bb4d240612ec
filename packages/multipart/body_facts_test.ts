import { assertEquals } from "@std/assert";
import { BodyFacts } from "./body_facts.ts";

const rest = { boundary: "b", preamble: "", epilogueBytes: 0 };

Deno.test("body facts: without a boundary line all bytes are preamble", () => {
  const facts = new BodyFacts();
  facts.totalBytes = 7;
  assertEquals(facts.report(rest).preambleBytes, 7);
  facts.noteDelimiter(4);
  facts.noteDelimiter(6);
  assertEquals(facts.report(rest).preambleBytes, 4);
});

Deno.test("body facts: a part whose empty line is the delimiter's has no negative size", () => {
  const facts = new BodyFacts();
  const place = { index: 0, offset: 0, headOffset: 5, bodyOffset: 20 };
  facts.open = { ...place, headers: [], raw: "" };
  facts.noteDelimiter(20);
  const [part] = facts.report(rest).parts;
  assertEquals([part?.bodyEnd, part?.size], [20, 0]);
});

Deno.test("body facts: the line ending tells both kinds and their mixture", () => {
  const ending = (crlf: boolean, bare: boolean) => {
    const facts = new BodyFacts();
    facts.crlf = crlf;
    if (bare) facts.noteBareLineFeed(3);
    return facts.report(rest).lineEnding;
  };
  assertEquals(
    [
      ending(false, false),
      ending(true, false),
      ending(false, true),
      ending(true, true),
    ],
    ["unknown", "crlf", "lf", "mixed"],
  );
});
