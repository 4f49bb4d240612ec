import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Evidence } from "../evidence.ts";
import type { ProviderContract } from "../provider.ts";
import { commbox } from "./contract.ts";
import { COMMBOX_UNSERVED_OPERATIONS } from "./operations.ts";

const contract: ProviderContract = commbox;
const served = new Set(contract.operations.map(({ id }) => id));
const unserved = new Set<string>(COMMBOX_UNSERVED_OPERATIONS.map(({ id }) => id));

/** Every piece of evidence, with the name of what it is for. */
function* evidence(): Generator<[string, Evidence]> {
  const plain = [...contract.operations, ...contract.errors, ...contract.facts, ...contract.limits];
  for (const item of plain) yield [item.id, item.evidence];
  for (const dialect of contract.dialects) {
    for (const [choice, { evidence }] of Object.entries(dialect.choices)) yield [`${dialect.id}: ${choice}`, evidence];
  }
}

Deno.test("commbox: every id has its form, and none is given twice", () => {
  const ids = [...contract.errors, ...contract.facts, ...contract.dialects, ...contract.limits].map(({ id }) => id);
  for (const id of ids) assertMatch(id, /^commbox\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  for (const id of [...served, ...unserved]) assertMatch(id, /^commbox\.[a-z]+\.[a-z0-9]+$/);
  const all = [...ids, ...served, ...unserved];
  assertEquals(all.filter((id, index) => all.indexOf(id) !== index), []);
});

Deno.test("commbox: every source that is named exists, and every source is named", () => {
  const used = new Set([...evidence()].flatMap(([, { sources }]) => sources));
  assertEquals([...used].filter((key) => !(key in contract.sources)), []);
  assertEquals(Object.keys(contract.sources).filter((key) => !used.has(key)), []);
});

Deno.test("commbox: whatever is better known than assumed names a source of that kind", () => {
  for (const [of, { level, sources }] of evidence()) {
    assert(level === "assumed" || sources.length > 0, `${of} is ${level} without a source`);
    assert(level !== "recorded" || sources.includes("C1"), `${of} is recorded without a recording`);
    assert(level !== "documented" || sources.some((key) => key.startsWith("D")), `${of} is documented nowhere`);
    assert(level !== "live", `${of} claims to be seen live`);
  }
});

Deno.test("commbox: every operation that is spoken of exists", () => {
  for (const { id, operations } of contract.errors) {
    assert(operations.length > 0, id);
    for (const operation of operations) assert(served.has(operation) || unserved.has(operation), `${id}: ${operation}`);
  }
  for (const { id, operation } of contract.facts) assert(operation === undefined || served.has(operation), id);
  for (const { operation } of contract.pages) assert(served.has(operation), operation);
});

Deno.test("commbox: each dialect has the vendor's word and what was seen, and the vendor's is the default", () => {
  for (const { id, default: chosen, choices } of contract.dialects) {
    assertEquals([chosen, ...Object.keys(choices)], ["documented", "documented", "observed"], id);
  }
});

Deno.test("commbox: the limits are these figures, and what nobody knows is off", () => {
  assertEquals(Object.fromEntries(contract.limits.map(({ id, default: figure }) => [id, figure])), {
    "commbox.image-bytes": 5_242_880,
    "commbox.video-bytes": 16_777_216,
    "commbox.audio-bytes": 16_777_216,
    "commbox.document-bytes": 104_857_600,
    "commbox.sticker-bytes": 512_000,
    "commbox.channel-file-bytes": 0,
    "commbox.requests-per-minute": 0,
    "commbox.retry-after": 0,
    "commbox.key-grace": 30,
    "commbox.media-retention": 30,
  });
});

Deno.test("commbox: every sentence ends like one", () => {
  const sentences = [
    ...contract.facts.map(({ id, statement }) => [id, statement] as const),
    ...contract.errors.map(({ id, when }) => [id, when] as const),
  ];
  for (const [id, text] of sentences) assertMatch(text, /\.$/, id);
});
