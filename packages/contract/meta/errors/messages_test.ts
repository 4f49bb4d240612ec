import { assertEquals } from "@std/assert";
import { renderBody } from "../../catalogue.ts";
import type { CatalogueEntry } from "../../catalogue.ts";
import type { TemplateValues } from "../../template.ts";
import { metaErrors } from "./mod.ts";

function assertWire(entry: CatalogueEntry, status: number, values: TemplateValues, seen: string): void {
  assertEquals(entry.status, status, entry.id);
  const body = JSON.parse(seen) as { readonly error: { readonly fbtrace_id: string } };
  const { fbtrace_id } = body.error;
  assertEquals(JSON.stringify(renderBody(entry, { ...values, fbtrace_id })), JSON.stringify(body));
}

Deno.test("messages: a foreign media id is answered as pasted", () => {
  assertWire(
    metaErrors["media-id-invalid"],
    400,
    { param: "image['id']" },
    `{"error":{"message":"(#100) Param image['id'] is not a valid whatsapp business account media attachment ID","type":"OAuthException","code":100,"fbtrace_id":"A6HYbfzS587c3RgwCr8RwQE"}}`,
  );
});

Deno.test("messages: media without id and link are answered as pasted", () => {
  assertWire(
    metaErrors["media-id-or-link-required"],
    400,
    {},
    `{"error":{"message":"(#100) Either one of media ID or link must be present","type":"OAuthException","code":100,"error_subcode":2494009,"fbtrace_id":"AMSJJxy83UQuXmoWSsFG8jN"}}`,
  );
});

Deno.test("messages: an unknown template and a header without its image are answered as pasted", () => {
  assertWire(
    metaErrors["template-missing"],
    404,
    { name: "notificacion_paquete", language: "es" },
    `{"error":{"message":"(#132001) Template name does not exist in the translation","type":"OAuthException","code":132001,"error_data":{"messaging_product":"whatsapp","details":"template name (notificacion_paquete) does not exist in es"},"fbtrace_id":"AMSJJxy83UQuXmoWSsFG8jN"}}`,
  );
  assertWire(
    metaErrors["template-parameter-format"],
    400,
    { component: "header", expected: "IMAGE", received: "UNKNOWN" },
    `{"error":{"message":"(#132012) Parameter format does not match format in the created template","type":"OAuthException","code":132012,"error_data":{"messaging_product":"whatsapp","details":"header: Format mismatch, expected IMAGE, received UNKNOWN"},"fbtrace_id":"AMSJJxy83UQuXmoWSsFG8jN"}}`,
  );
});

Deno.test("messages: a refused handle and a missing sample speak to the user", () => {
  assertWire(
    metaErrors["media-handle-invalid"],
    400,
    {},
    `{"error":{"message":"Invalid parameter","type":"OAuthException","code":100,"error_subcode":2494102,"is_transient":false,"error_user_title":"Uploaded media handle is invalid","error_user_msg":"Uploaded media handle is invalid.","fbtrace_id":"AMSJJxy83UQuXmoWSsFG8jN"}}`,
  );
  assertWire(
    metaErrors["template-sample-missing"],
    400,
    { format: "IMAGE" },
    `{"error":{"message":"Invalid parameter","type":"OAuthException","code":100,"error_subcode":2388273,"is_transient":false,"error_user_title":"Missing sample parameter for title type","error_user_msg":"Templates with IMAGE header type need an example/sample, but it was not provided.","fbtrace_id":"AMSJJxy83UQuXmoWSsFG8jN"}}`,
  );
});

Deno.test("messages: a template that is there already, and one that begins with a variable, speak to the user", () => {
  assertWire(
    metaErrors["template-duplicate"],
    400,
    { language: "English (US)" },
    `{"error":{"message":"Invalid parameter","type":"OAuthException","code":100,"error_subcode":2388024,"is_transient":false,"error_user_title":"Content in This Language Already Exists","error_user_msg":"There is already English (US) content for this template. You can create a new template and try again.","fbtrace_id":"AMSJJxy83UQuXmoWSsFG8jN"}}`,
  );
  assertWire(
    metaErrors["template-edge-parameters"],
    400,
    {},
    `{"error":{"message":"Invalid parameter","type":"OAuthException","code":100,"error_subcode":2388299,"is_transient":false,"error_user_title":"Leading or trailing params not allowed","error_user_msg":"Variables can't be at the start or end of the template.","fbtrace_id":"AMSJJxy83UQuXmoWSsFG8jN"}}`,
  );
});
