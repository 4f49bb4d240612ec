/** What holds for every provider's contract, and for the OpenAPI document that is made of it. */
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  type CatalogueEntry,
  type Evidence,
  EVIDENCE_LEVELS,
  type ProviderContract,
  renderBody,
} from "@wamock/contract";
import { createMock } from "wamock";
import { evidenceIn } from "../packages/contract/testdata/evidence_in.ts";

interface Held {
  readonly provider: string;
  readonly contract: ProviderContract;
  /** Every piece of evidence that the contract's entry point exports, with the path to it. */
  readonly evidence: readonly (readonly [at: string, Evidence])[];
  readonly openapi: object;
  readonly identifyError: IdentifyError;
}

type IdentifyError = (status: number, body: unknown, operation?: string) => CatalogueEntry | undefined;

await using mock = createMock();
const all: Held[] = [];
for (const { contract, openapi } of mock.providers) {
  const exported: { readonly identifyError: IdentifyError } = await import(`@wamock/contract/${contract.name}`);
  const evidence = [...evidenceIn(exported, contract.name)];
  all.push({
    provider: contract.name,
    contract,
    evidence,
    openapi: openapi(mock.version),
    identifyError: exported.identifyError,
  });
}

function known({ operations, unserved }: ProviderContract): Set<string> {
  return new Set([...operations, ...unserved].map(({ id }) => id));
}

Deno.test.each(all)("$provider contract: every id has its form, and none is given twice", ({ provider, contract }) => {
  const named = [contract.errors, contract.facts, contract.dialects, contract.limits].flatMap((list) =>
    list.map(({ id }) => id)
  );
  const operations = [...contract.operations, ...contract.unserved].map(({ id }) => id);
  for (const id of named) assertMatch(id, new RegExp(`^${provider}\\.[a-z][a-z0-9]*(-[a-z0-9]+)*$`));
  for (const id of operations) assertMatch(id, new RegExp(`^${provider}\\.[a-z]+(-[a-z]+)*\\.[a-z0-9]+$`));
  const ids = [...named, ...operations];
  assertEquals(ids.filter((id, index) => ids.indexOf(id) !== index), []);
});

Deno.test.each(all)("$provider contract: every source that is named exists, and every source is named", (held) => {
  const { contract: { sources }, evidence } = held;
  assert(evidence.length > 0);
  const used = new Set(evidence.flatMap(([, { sources }]) => sources));
  assertEquals([...used].filter((key) => !(key in sources)), []);
  assertEquals(Object.keys(sources).filter((key) => !used.has(key)), []);
});

Deno.test.each(all)("$provider contract: whatever is better known than assumed names a source", ({ evidence }) => {
  for (const [at, { level, sources, date }] of evidence) {
    assert(EVIDENCE_LEVELS.includes(level), at);
    assert(level === "assumed" || sources.length > 0, `${at} is ${level} without a source`);
    assert(level !== "live", `${at} claims to be seen live`);
    if (date !== undefined) assertMatch(date, /^\d{4}(-\d{2}(-\d{2})?)?$/, at);
  }
});

Deno.test.each(all)("$provider contract: every error has statuses that errors come with", ({ contract }) => {
  for (const { id, status, otherStatuses = [] } of contract.errors) {
    // Some providers put their failures into a body that comes with 200.
    for (const one of [status, ...otherStatuses]) assert(one === 200 || (one >= 400 && one <= 599), id);
    assert(!otherStatuses.includes(status), id);
  }
});

Deno.test.each(all)("$provider contract: every operation that is spoken of exists", ({ contract }) => {
  const operations = known(contract);
  const served = new Set(contract.operations.map(({ id }) => id));
  for (const { id, operations: named } of contract.errors) {
    assertEquals(named.filter((operation) => !operations.has(operation)), [], id);
  }
  for (const { id, operation } of contract.facts) assert(operation === undefined || operations.has(operation), id);
  assert(contract.pages.length > 0);
  for (const { operation } of contract.pages) assert(served.has(operation), operation);
});

Deno.test.each(all)("$provider contract: an error without an operation arrives by webhook, and says so", (held) => {
  const byWebhook = ({ injectableOnly }: CatalogueEntry) => injectableOnly?.startsWith("arrives by webhook") ?? false;
  for (const entry of held.contract.errors) assertEquals(entry.operations.length === 0, byWebhook(entry), entry.id);
});

Deno.test.each(all)("$provider contract: every error is known by its status and its body", (held) => {
  const { contract, identifyError } = held;
  for (const entry of contract.errors) {
    const names = [...JSON.stringify(entry.body).matchAll(/%\{([a-z_]+)\}/g)].map((
      [, name = ""],
    ) => [name, `a ${name}`]);
    const body = renderBody(entry, Object.fromEntries(names));
    for (const status of [entry.status, ...entry.otherStatuses ?? []]) {
      const found = identifyError(status, body, entry.operations[0]);
      // Some entries have one body, and cannot be told apart by it.
      assertEquals(found?.body, entry.body, `${entry.id} at ${status} is taken for ${found?.id}`);
    }
  }
  assertEquals(identifyError(418, { teapot: true }, contract.operations[0]?.id), undefined);
});

Deno.test.each(all)(
  "$provider contract: a dialect has alternatives, and one of them is its default",
  ({ contract }) => {
    for (const { id, default: chosen, choices } of contract.dialects) {
      assert(chosen in choices, id);
      assert(Object.keys(choices).length > 1, id);
    }
  },
);

Deno.test.each(all)("$provider contract: every sentence ends like one", ({ contract }) => {
  for (const { id, statement } of contract.facts) assertMatch(statement, /[.`]$/, id);
  for (const { id, when } of contract.errors) assertMatch(when, /[.`]$/, id);
});

Deno.test.each(all)("$provider contract: its document is valid OpenAPI 3.1", async ({ openapi }) => {
  assertEquals(await openApiErrors(JSON.stringify(openapi)), []);
});

Deno.test.each(all)("$provider contract: every error of an operation is in its document", ({ contract, openapi }) => {
  const { paths } = openapi as {
    readonly paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>;
  };
  for (const { id, method, path } of contract.operations) {
    const responses = paths[path]?.[method.toLowerCase()]?.responses ?? {};
    for (const { id: error, status } of contract.errors.filter(({ operations }) => operations.includes(id))) {
      assertEquals(responses[status]?.description.includes(`\`${error}\``), true, `${error} in ${id}`);
    }
  }
});

Deno.test("contracts: a document with a broken reference is not valid, so the check can fail", async () => {
  for (const { openapi } of all) {
    const broken = JSON.stringify(openapi).replace(/"#\/components\/schemas\/\w+"/, '"#/components/schemas/No"');
    assert((await openApiErrors(broken)).length > 0);
  }
});

/** Warnings are left out: some vendors' paths end with a slash, or hold the query that tells calls apart. */
async function openApiErrors(source: string): Promise<string[]> {
  const config = await createConfig({ extends: ["minimal"] });
  const problems = await lintFromString({ source, config });
  return problems.filter(({ severity }) => severity === "error").map(({ message }) => message);
}
