import { assertEquals, assertThrows } from "@std/assert";
import { ProviderError } from "./provider_error.ts";
import { toyErrors } from "./testdata/toy_provider.ts";

Deno.test("provider error: it is called after its entry, and answers with the entry's status", () => {
  const error = new ProviderError(toyErrors["token-wrong"], { token: "x" });
  assertEquals([error.name, error.message, error.status], ["ProviderError", "toy.token-wrong", 401]);
});

Deno.test("provider error: another status must be one that the catalogue gives", () => {
  assertEquals(new ProviderError(toyErrors["token-wrong"], {}, 403).status, 403);
  assertThrows(
    () => new ProviderError(toyErrors["token-wrong"], {}, 418),
    TypeError,
    "toy.token-wrong: the catalogue does not give it status 418",
  );
  assertThrows(() => new ProviderError(toyErrors["too-large"], {}, 401), TypeError, "toy.too-large");
});
