import { wolkvox } from "@wamock/contract/wolkvox";
import { buildOpenApi } from "@wamock/contract/schemas";
import { assertEquals } from "@std/assert";
import { wolkvoxSchemas } from "./wolkvox.ts";

Deno.test("every call of Wolkvox's has a place of its own in the document, with the status of its success", () => {
  const document = buildOpenApi(wolkvox, wolkvoxSchemas, "0.1.0");
  const places = Object.values(document.paths ?? {}).flatMap((item) => Object.values(item));
  assertEquals(places.length, wolkvox.operations.length);
  const send = document.paths?.["/api/v2/whatsapp.php?api=send_template_official"]?.post;
  assertEquals(Object.keys(send?.responses ?? {}).filter((status) => status < "400"), ["201"]);
});
