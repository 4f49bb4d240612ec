import { nxcloud } from "@wamock/contract/nxcloud";
import { buildOpenApi } from "@wamock/contract/schemas";
import { assert, assertEquals } from "@std/assert";
import { nxcloudSchemas } from "./nxcloud.ts";

Deno.test("failures that come with 200 stand beside the success, in words and in the schema", () => {
  const document = buildOpenApi(nxcloud, nxcloudSchemas, "0.1.0");
  const answer = document.paths?.["/api/wa/getMedia"]?.post?.responses?.["200"];
  assert(answer.description.includes("`nxcloud.invalid-signature`"));
  assertEquals(answer.content["application/json"].schema.anyOf.map(({ $ref }: { $ref: string }) => $ref), [
    "#/components/schemas/NxcloudMediaDescription",
    "#/components/schemas/NxcloudFailure",
  ]);
});
