import { assertEquals, assertGreater } from "@std/assert";
import type { Operation } from "@wamock/contract";
import { createMock, PROVIDER_NAMES } from "wamock";

function sample({ path, parameters = {} }: Operation): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => parameters[name] ?? "1234567890123456");
}

Deno.test("routes: every operation of every provider is claimed by that provider alone", async () => {
  await using mock = createMock();
  let operations = 0;
  for (const { contract } of mock.providers) {
    for (const operation of contract.operations) {
      const { id, method } = operation;
      operations++;
      const incoming = {
        method,
        url: new URL(sample(operation), "http://127.0.0.1:4010"),
        rawHeaders: [],
        headers: new Headers(),
        body: undefined,
      };
      const claiming = mock.providers.filter((provider) => provider.claims(incoming)).map(({ contract }) =>
        contract.name
      );
      assertEquals(claiming, [contract.name], id);
    }
  }
  assertGreater(operations, PROVIDER_NAMES.length);
});

for (const name of PROVIDER_NAMES) {
  Deno.test(`routes: ${name} alone answers its own operations, and knows no other provider's`, async () => {
    await using mock = createMock({ providers: [name] });
    await using whole = createMock();
    assertEquals(Object.keys(mock.credentials), [name]);
    for (const { contract } of whole.providers) {
      for (const operation of contract.operations) {
        const { id, method } = operation;
        const response = await mock.fetch(new Request(`http://localhost${sample(operation)}`, { method }));
        await response.body?.cancel();
        assertEquals(response.headers.get("X-Wamock") === "no-provider", contract.name !== name, id);
      }
    }
  });
}
