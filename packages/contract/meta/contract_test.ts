import { assert, assertEquals, assertMatch } from "@std/assert";
import { EVIDENCE_LEVELS } from "../evidence.ts";
import type { Evidence } from "../evidence.ts";
import type { CatalogueEntry } from "../catalogue.ts";
import type { Dialect, ProviderContract } from "../provider.ts";
import { meta } from "./contract.ts";
import { metaHeaders } from "./headers.ts";
import { META_UNSERVED_OPERATIONS } from "./operations.ts";
import { META_VERSIONS } from "./versions.ts";

const contract: ProviderContract = meta;
const served = new Set(contract.operations.map(({ id }) => id));
const unserved = new Set<string>(META_UNSERVED_OPERATIONS.map(({ id }) => id));

/** Every piece of evidence, with the name of what it is for. */
function* evidence(): Generator<[string, Evidence]> {
  const plain = [...contract.operations, ...contract.errors, ...contract.facts, ...contract.limits];
  for (const item of plain) yield [item.id, item.evidence];
  for (const dialect of contract.dialects) {
    for (const [choice, { evidence }] of Object.entries(dialect.choices)) yield [`${dialect.id}: ${choice}`, evidence];
  }
  for (const header of metaHeaders) yield [header.name, header.evidence];
  for (const version of META_VERSIONS) yield [version.version, version.evidence];
}

Deno.test("meta: every id has its form, and none is given twice", () => {
  const ids = [
    ...contract.errors,
    ...contract.facts,
    ...contract.dialects,
    ...contract.limits,
  ].map(({ id }) => id);
  for (const id of ids) assertMatch(id, /^meta\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  for (const id of [...served, ...unserved]) assertMatch(id, /^meta\.[a-z]+\.[a-z]+$/);
  const all = [...ids, ...served, ...unserved];
  assertEquals(all.filter((id, index) => all.indexOf(id) !== index), []);
});

Deno.test("meta: every source that is named exists, and every source is named", () => {
  const used = new Set([...evidence()].flatMap(([, { sources }]) => sources));
  assertEquals([...used].filter((key) => !(key in contract.sources)), []);
  assertEquals(Object.keys(contract.sources).filter((key) => !used.has(key)), []);
});

Deno.test("meta: whatever is better known than assumed names a source, and recorded names the recordings", () => {
  for (const [of, { level, sources }] of evidence()) {
    assert(EVIDENCE_LEVELS.includes(level), of);
    assert(level === "assumed" || sources.length > 0, `${of} is ${level} without a source`);
    assert(level !== "recorded" || sources.includes("R1"), `${of} is recorded without a recording`);
    assert(level !== "documented" || sources.some((key) => /^(D|R2)/.test(key)), `${of} is documented nowhere`);
    assert(level !== "live", `${of} claims to be seen live`);
  }
});

Deno.test("meta: every date has one of the three forms", () => {
  for (const [of, { date }] of evidence()) {
    if (date !== undefined) assertMatch(date, /^\d{4}(-\d{2}(-\d{2})?)?$/, of);
  }
});

Deno.test("meta: every error has a status of an error, and its other statuses are others", () => {
  for (const { id, status, otherStatuses } of contract.errors) {
    for (const code of [status, ...otherStatuses ?? []]) assert(code >= 400 && code <= 599, id);
    assert(!otherStatuses?.includes(status), id);
  }
});

Deno.test("meta: every operation that is spoken of exists", () => {
  for (const { id, operations } of contract.errors) {
    for (const operation of operations) assert(served.has(operation) || unserved.has(operation), `${id}: ${operation}`);
  }
  for (const { id, operation } of contract.facts) assert(operation === undefined || served.has(operation), id);
  for (const { operation } of contract.pages) assert(served.has(operation), operation);
});

Deno.test("meta: an error without an operation says that it arrives by webhook, and no other does", () => {
  const byWebhook = ({ injectableOnly }: CatalogueEntry) => injectableOnly?.startsWith("arrives by webhook") ?? false;
  for (const entry of contract.errors) assertEquals(entry.operations.length === 0, byWebhook(entry), entry.id);
});

Deno.test("meta: what only a fault can cause says so, if anything that is served may answer it", () => {
  const codes = [0, 1, 2, 3, 4, 17, 32, 368, 613, 80007, 80008, 131000, 131016, 131031, 131057];
  for (const entry of contract.errors) {
    const body = entry.body as { readonly error?: { readonly code?: number } };
    const code = body.error?.code;
    if (code === undefined || !codes.includes(code) || entry.id === "meta.not-served") continue;
    assert(entry.injectableOnly !== undefined, entry.id);
    assert(entry.operations.includes("meta.media.upload"), entry.id);
  }
});

Deno.test("meta: every default of a dialect is one of its choices", () => {
  for (const { id, default: chosen, choices } of contract.dialects satisfies readonly Dialect[]) {
    assert(chosen in choices, id);
    assert(Object.keys(choices).length > 1, id);
  }
});

Deno.test("meta: the limits are the documented figures, in binary units", () => {
  assertEquals(Object.fromEntries(contract.limits.map(({ id, default: figure }) => [id, figure])), {
    "meta.audio-bytes": 16_777_216,
    "meta.video-bytes": 16_777_216,
    "meta.image-bytes": 5_242_880,
    "meta.document-bytes": 104_857_600,
    "meta.static-sticker-bytes": 102_400,
    "meta.animated-sticker-bytes": 512_000,
    "meta.url-lifetime": 300,
    "meta.media-retention": 30,
    "meta.ttl-minimum": 60,
    "meta.ttl-maximum": 43_200,
  });
});

Deno.test("meta: every sentence ends like one", () => {
  const sentences = [
    ...contract.facts.map(({ id, statement }) => [id, statement] as const),
    ...contract.errors.map(({ id, when }) => [id, when] as const),
  ];
  for (const [id, sentence] of sentences) assertMatch(sentence, /[.`]$/, id);
});
