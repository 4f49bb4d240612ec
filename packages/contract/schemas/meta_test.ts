import { createConfig, lintFromString } from "@redocly/openapi-core";
import { meta } from "@wamock/contract/meta";
import { buildOpenApi } from "@wamock/contract/schemas";
import { assertEquals, assertThrows } from "@std/assert";
import { metaSchemas } from "./meta.ts";

Deno.test("Meta's document is valid OpenAPI 3.1", async () => {
  const config = await createConfig({ extends: ["minimal"] });
  const source = JSON.stringify(buildOpenApi(meta, metaSchemas, "0.1.0"));
  const problems = await lintFromString({ source, config });
  // Meta's download path ends with a slash, against which there is a warning.
  assertEquals(problems.filter(({ severity }) => severity === "error").map(({ message }) => message), []);
});

Deno.test("a document with a broken reference is not valid, so the check can fail", async () => {
  const config = await createConfig({ extends: ["minimal"] });
  const source = JSON.stringify(buildOpenApi(meta, metaSchemas, "0.1.0")).replace(
    "schemas/MetaUploadResult",
    "schemas/No",
  );
  const problems = await lintFromString({ source, config });
  assertEquals(problems.some(({ severity }) => severity === "error"), true);
});

Deno.test("every error of the catalogue that an operation can answer is in its document", () => {
  const document = buildOpenApi(meta, metaSchemas, "0.1.0");
  for (const { id, method, path } of meta.operations) {
    const operation = document.paths?.[path]?.[method.toLowerCase() as "get" | "post" | "delete"];
    for (const entry of meta.errors.filter(({ operations }) => operations.includes(id))) {
      const { description = "" } = operation?.responses?.[String(entry.status)] as { description?: string };
      assertEquals(description.includes(`\`${entry.id}\``), true, `${entry.id} in ${id}`);
    }
  }
});

Deno.test("an operation without schemas is refused", () => {
  assertThrows(() => buildOpenApi(meta, {}, "0.1.0"), TypeError, "it has no schemas");
});
