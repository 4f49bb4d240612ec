import { meta } from "@wamock/contract/meta";
import { buildOpenApi } from "@wamock/contract/schemas";
import { assertThrows } from "@std/assert";

Deno.test("an operation without schemas is refused", () => {
  assertThrows(() => buildOpenApi(meta, {}, "0.1.0"), TypeError, "it has no schemas");
});
