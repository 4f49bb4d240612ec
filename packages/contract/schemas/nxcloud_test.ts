import { createConfig, lintFromString } from "@redocly/openapi-core";
import { nxcloud } from "@wamock/contract/nxcloud";
import { buildOpenApi } from "@wamock/contract/schemas";
import { assert, assertEquals } from "@std/assert";
import { nxcloudSchemas } from "./nxcloud.ts";

Deno.test("NXCloud's document is valid OpenAPI 3.1", async () => {
  const config = await createConfig({ extends: ["minimal"] });
  const source = JSON.stringify(buildOpenApi(nxcloud, nxcloudSchemas, "0.1.0"));
  const problems = await lintFromString({ source, config });
  assertEquals(problems.filter(({ severity }) => severity === "error").map(({ message }) => message), []);
});

Deno.test("failures that come with 200 stand beside the success, in words and in the schema", () => {
  const document = buildOpenApi(nxcloud, nxcloudSchemas, "0.1.0");
  const answer = document.paths?.["/api/wa/getMedia"]?.post?.responses?.["200"];
  assert(answer.description.includes("`nxcloud.invalid-signature`"));
  assertEquals(answer.content["application/json"].schema.anyOf.map(({ $ref }: { $ref: string }) => $ref), [
    "#/components/schemas/NxcloudMediaDescription",
    "#/components/schemas/NxcloudFailure",
  ]);
});
