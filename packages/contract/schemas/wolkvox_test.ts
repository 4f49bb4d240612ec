import { createConfig, lintFromString } from "@redocly/openapi-core";
import { wolkvox } from "@wamock/contract/wolkvox";
import { buildOpenApi } from "@wamock/contract/schemas";
import { assertEquals } from "@std/assert";
import { wolkvoxSchemas } from "./wolkvox.ts";

Deno.test("Wolkvox's document is valid OpenAPI 3.1", async () => {
  const config = await createConfig({ extends: ["minimal"] });
  const source = JSON.stringify(buildOpenApi(wolkvox, wolkvoxSchemas, "0.1.0"));
  const problems = await lintFromString({ source, config });
  // Calls of one path are told apart by its query, against which there is a warning.
  assertEquals(problems.filter(({ severity }) => severity === "error").map(({ message }) => message), []);
});

Deno.test("a document with a broken reference is not valid, so the check can fail", async () => {
  const config = await createConfig({ extends: ["minimal"] });
  const source = JSON.stringify(buildOpenApi(wolkvox, wolkvoxSchemas, "0.1.0")).replace(
    "schemas/WolkvoxUploadedMedia",
    "schemas/No",
  );
  const problems = await lintFromString({ source, config });
  assertEquals(problems.some(({ severity }) => severity === "error"), true);
});

Deno.test("every call of Wolkvox's has a place of its own in the document, with the status of its success", () => {
  const document = buildOpenApi(wolkvox, wolkvoxSchemas, "0.1.0");
  const places = Object.values(document.paths ?? {}).flatMap((item) => Object.values(item));
  assertEquals(places.length, wolkvox.operations.length);
  const send = document.paths?.["/api/v2/whatsapp.php?api=send_template_official"]?.post;
  assertEquals(Object.keys(send?.responses ?? {}).filter((status) => status < "400"), ["201"]);
});
