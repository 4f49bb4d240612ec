import { assert, assertEquals } from "@std/assert";
import { type ProviderSuite, SUITES } from "@wamock/conformance";
import type { CatalogueEntry, ProviderContract } from "@wamock/contract";
import { Description } from "../../conformance/testdata/description.ts";
import { ask, converse, type Made, type Ordered, orderOf, sameMock } from "./conversation.ts";

/** A send to several recipients says of each what became of it; an order is about one. */
const OF_SEVERAL = ["commbox.send-recipient-invalid"];

for (const suite of SUITES) {
  const { provider } = suite;
  const { contract, version, openapi } = describe(provider);
  const requests = await converse(suite);

  Deno.test(`${provider}: an error that occurs by itself is byte for byte the same when it is ordered`, async () => {
    const differing: string[] = [];
    const same = new Set<string>();
    for (const { operation, error, answer, ordered } of await refusedTwice(suite, requests)) {
      if (!error || !ordered) continue;
      assert(ordered.fault);
      if (answer === ordered.answer) same.add(error.entry.id);
      else if (operation !== undefined) differing.push(error.entry.id);
    }
    assertEquals(differing, OF_SEVERAL.filter((id) => id.startsWith(`${provider}.`)));
    const served = new Set(orderable(contract).map(({ entry }) => entry.id));
    const occurring = new Set(requests.flatMap(({ error }) => error ? [error.entry.id] : []));
    assertEquals([...occurring].filter((id) => served.has(id) && !same.has(id)), []);
    assert(same.size > 0);
  });

  Deno.test(`${provider}: every error can be ordered of every operation that can answer it`, async () => {
    await using mock = sameMock(provider);
    const description = new Description(openapi(version));
    for (const { entry, operation } of orderable(contract)) {
      const request = requests.find((made) => made.operation === operation);
      assert(request, `no case asks for ${operation}`);
      const action = { type: "error", error: entry.id } as const;
      const { error, answer } = await ask(mock, { incoming: request.incoming, operation, action });
      assertEquals(error?.entry.id, entry.id);
      const { status, headers, body } = JSON.parse(answer);
      assertEquals(status, entry.status, `${entry.id}: ${body}`);
      assertEquals(/%\{[a-z_]+\}/.exec(answer)?.[0], undefined, `${entry.id} has no sample for it`);
      const wire = { status, headers, body: new TextEncoder().encode(body ?? "") };
      assertEquals(description.problems(operation, wire), [], `${operation} ${entry.id}`);
    }
    assert(orderable(contract).length > 0);
  });
}

/** A provider's cases; after each refusal the same is ordered before the mock can come to it by itself. */
function refusedTwice(suite: ProviderSuite, requests: readonly Made[]) {
  return converse(suite, (made): Ordered | undefined => {
    const { error } = made;
    if (!error) return undefined;
    const { incoming, operation } = made.operation === undefined ? standIn(made, requests) ?? made : made;
    if (operation === undefined) return undefined;
    // What is in the headers stays: answers depend on it.
    const { method, url } = incoming;
    return { incoming: { ...made.incoming, method, url }, operation, action: orderOf(error) };
  });
}

/**
 * What comes before anybody knows the operation can only be ordered for one that answers it; on a path that begins
 * alike, as that may name a version.
 */
function standIn({ incoming: { url }, error }: Made, requests: readonly Made[]): Made | undefined {
  const able = requests.filter(({ operation }) =>
    operation !== undefined && error?.entry.operations.includes(operation)
  );
  const first = (path: string) => path.split("/")[1];
  return able.find(({ incoming }) => first(incoming.url.pathname) === first(url.pathname)) ?? able[0];
}

function orderable({ errors, operations }: ProviderContract): { entry: CatalogueEntry; operation: string }[] {
  return errors.flatMap((entry) =>
    operations.filter(({ id }) => entry.operations.includes(id)).map(({ id }) => ({ entry, operation: id }))
  );
}

function describe(provider: string) {
  const { providers: [one], version } = sameMock(provider);
  return { ...one!, version };
}
