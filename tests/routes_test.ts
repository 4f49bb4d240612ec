import { assertEquals, assertGreater } from "@std/assert";
import { createMock, PROVIDER_NAMES } from "wamock";

/** What stands for the parameters of paths; any other is a number, as most ids are. */
const PARAMETERS: Readonly<Record<string, string>> = {
  version: "v26.0",
  "object-key": "a75c6d9b-a7c8-4f41-8f61-94548e92cbee",
  bucket: "wvox-wamock-0123456789abcdef",
  object: "sample.jpg",
};

function sample(path: string): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => PARAMETERS[name] ?? "1234567890123456");
}

Deno.test("routes: every operation of every provider is claimed by that provider alone", async () => {
  await using mock = createMock();
  let operations = 0;
  for (const { contract } of mock.providers) {
    for (const { id, method, path } of contract.operations) {
      operations++;
      const incoming = {
        method,
        url: new URL(sample(path), "http://127.0.0.1:4010"),
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
      for (const { id, method, path } of contract.operations) {
        const response = await mock.fetch(new Request(`http://localhost${sample(path)}`, { method }));
        await response.body?.cancel();
        assertEquals(response.headers.get("X-Wamock") === "no-provider", contract.name !== name, id);
      }
    }
  });
}
