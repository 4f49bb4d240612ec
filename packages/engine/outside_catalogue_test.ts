import { assertEquals, assertMatch } from "@std/assert";
import type { Answer } from "./answer.ts";
import { createMockOf } from "./mock.ts";
import { outsideCatalogue } from "./outside_catalogue.ts";
import { ProviderError } from "./provider_error.ts";
import type { Provider } from "./provider.ts";
import { createToy, toyContract, toyErrors } from "./testdata/toy_provider.ts";

const answered = (status: number): Answer => ({ status, headers: [], body: "{}" });
const refused = new ProviderError(toyErrors["too-large"]);

Deno.test("catalogue: a success, and a refusal as the catalogue has it, are not outside of it", () => {
  assertEquals(outsideCatalogue(toyContract, answered(200), undefined), undefined);
  assertEquals(outsideCatalogue(toyContract, answered(304), undefined), undefined);
  assertEquals(outsideCatalogue(toyContract, answered(413), refused), undefined);
  const other = new ProviderError(toyErrors["token-wrong"], { token: "x" }, 403);
  assertEquals(outsideCatalogue(toyContract, answered(403), other), undefined);
});

Deno.test("catalogue: an error's status without a refusal, another status and a foreign entry are", () => {
  assertMatch(outsideCatalogue(toyContract, answered(404), undefined) ?? "", /^toy answered 404, and no entry/);
  assertMatch(outsideCatalogue(toyContract, answered(400), refused) ?? "", /^toy.too-large was to come with 413/);
  const foreign = new ProviderError({ ...toyErrors["too-large"], id: "duck.too-large" });
  assertMatch(outsideCatalogue(toyContract, answered(413), foreign) ?? "", /^duck.too-large is not in the catalogue/);
});

Deno.test("catalogue: a handler that answers outside of it is a bug, for the caller and in the journal", async () => {
  const { provider } = createToy();
  const broken: Provider = {
    ...provider,
    createWorld: provider.createWorld,
    handle: () => Promise.resolve(new Response("gone", { status: 410 })),
  };
  await using mock = createMockOf([broken], "0.1.0");
  const response = await mock.fetch(new Request("http://localhost/toy/files"));
  assertEquals([response.status, response.headers.get("X-Wamock")], [500, "internal-error"]);
  assertMatch((await response.json()).error, /a bug of wamock: .*toy answered 410/);
  const [exchange] = mock.sandboxes.get("default")!.journal.find();
  assertEquals(exchange?.refusedAt?.check, "wamock");
});
