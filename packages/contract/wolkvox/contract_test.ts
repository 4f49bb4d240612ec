import { assert, assertEquals, assertMatch } from "@std/assert";
import { EVIDENCE_LEVELS } from "../evidence.ts";
import type { Evidence } from "../evidence.ts";
import type { Dialect, ProviderContract } from "../provider.ts";
import { wolkvox } from "./contract.ts";
import { WOLKVOX_UNSERVED_OPERATIONS } from "./operations.ts";

const contract: ProviderContract = wolkvox;
const served = new Set(contract.operations.map(({ id }) => id));
const unserved = new Set<string>(WOLKVOX_UNSERVED_OPERATIONS.map(({ id }) => id));

/** Every piece of evidence, with the name of what it is for. */
function* evidence(): Generator<[string, Evidence]> {
  const plain = [...contract.operations, ...contract.errors, ...contract.facts, ...contract.limits];
  for (const item of plain) yield [item.id, item.evidence];
  for (const dialect of contract.dialects) {
    for (const [choice, { evidence }] of Object.entries(dialect.choices)) yield [`${dialect.id}: ${choice}`, evidence];
  }
}

Deno.test("wolkvox: every id has its form, and none is given twice", () => {
  const ids = [
    ...contract.errors,
    ...contract.facts,
    ...contract.dialects,
    ...contract.limits,
  ].map(({ id }) => id);
  for (const id of ids) assertMatch(id, /^wolkvox\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  for (const id of [...served, ...unserved]) assertMatch(id, /^wolkvox\.[a-z]+\.[a-z]+$/);
  const all = [...ids, ...served, ...unserved];
  assertEquals(all.filter((id, index) => all.indexOf(id) !== index), []);
});

Deno.test("wolkvox: every source that is named exists, and every source is named", () => {
  const used = new Set([...evidence()].flatMap(([, { sources }]) => sources));
  assertEquals([...used].filter((key) => !(key in contract.sources)), []);
  assertEquals(Object.keys(contract.sources).filter((key) => !used.has(key)), []);
});

Deno.test("wolkvox: whatever is better known than assumed names a source", () => {
  for (const [of, { level, sources }] of evidence()) {
    assert(EVIDENCE_LEVELS.includes(level), of);
    assert(level === "assumed" || sources.length > 0, `${of} is ${level} without a source`);
    assert(level !== "recorded", `${of} claims a recording, and there is none`);
    assert(level !== "documented" || sources.some((key) => /^D/.test(key)), `${of} is documented nowhere`);
    assert(level !== "live", `${of} claims to be seen live`);
  }
});

Deno.test("wolkvox: every date has one of the three forms", () => {
  for (const [of, { date }] of evidence()) {
    if (date !== undefined) assertMatch(date, /^\d{4}(-\d{2}(-\d{2})?)?$/, of);
  }
});

Deno.test("wolkvox: every error has a status of an error, and its other statuses are others", () => {
  for (const { id, status, otherStatuses } of contract.errors) {
    for (const code of [status, ...otherStatuses ?? []]) assert(code >= 400 && code <= 599, id);
    assert(!otherStatuses?.includes(status), id);
  }
});

Deno.test("wolkvox: every operation that is spoken of exists", () => {
  for (const { id, operations } of contract.errors) {
    for (const operation of operations) assert(served.has(operation) || unserved.has(operation), `${id}: ${operation}`);
  }
  for (const { id, operation } of contract.facts) assert(operation === undefined || served.has(operation), id);
  for (const { operation } of contract.pages) assert(served.has(operation), operation);
});

Deno.test("wolkvox: every default of a dialect is one of its choices", () => {
  for (const { id, default: chosen, choices } of contract.dialects satisfies readonly Dialect[]) {
    assert(chosen in choices, id);
    assert(Object.keys(choices).length > 1, id);
  }
});

Deno.test("wolkvox: the limits are the known figures", () => {
  assertEquals(Object.fromEntries(contract.limits.map(({ id, default: figure }) => [id, figure])), {
    "wolkvox.simultaneous-maximum": 2,
    "wolkvox.licences": 25,
    "wolkvox.tokens-per-licence": 1000,
    "wolkvox.handle-seconds": 86_400,
    "wolkvox.storage-delete-days": 90,
  });
});

Deno.test("wolkvox: every sentence ends like one", () => {
  const sentences = [
    ...contract.facts.map(({ id, statement }) => [id, statement] as const),
    ...contract.errors.map(({ id, when }) => [id, when] as const),
  ];
  for (const [id, sentence] of sentences) assertMatch(sentence, /[.`]$/, id);
});
