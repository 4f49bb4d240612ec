import { assertEquals, assertThrows } from "@std/assert";
import type { Json } from "@wamock/contract";
import { climb, ProviderError } from "@wamock/engine";
import { SEND_LADDER } from "./send.ts";

const IMAGE: Json = { type: "HEADER", format: "IMAGE", example: { header_handle: "4::a" } };
const BUTTONS: Json = {
  type: "BUTTONS",
  buttons: [{ type: "URL", url: "https://example.com/{{1}}" }, { type: "URL", url: "https://example.com/" }],
};

/** Climbs the ladder with an approved template of these components. */
function judge(components: readonly Json[], more: { readonly [name: string]: Json }): string | undefined {
  const parameters = { connector_id: "1", telephone: "573000000000", template_name: "t", ...more };
  const template = {
    id: "1",
    connectorId: "1",
    name: "t",
    language: "en",
    category: "MARKETING",
    status: "APPROVED",
    components,
  } as const;
  const facts = { body: { parameters, problem: undefined }, connector: "official", template } as const;
  try {
    climb(SEND_LADDER, facts, []);
    return undefined;
  } catch (cause) {
    return cause instanceof ProviderError ? cause.entry.id : String(cause);
  }
}

Deno.test("send: a template with a media header needs url_attach", () => {
  assertEquals(judge([IMAGE], { url_attach: "" }), "wolkvox.parameters-required");
  assertEquals(judge([IMAGE], {}), "wolkvox.parameters-required");
  assertEquals(judge([IMAGE], { url_attach: "https://example.com/a.jpg" }), undefined);
});

Deno.test("send: url_params must be for buttons whose URL has a variable", () => {
  assertEquals(judge([BUTTONS], { url_params: [{ index: 0, text: "a" }] }), undefined);
  assertEquals(judge([BUTTONS], { url_params: [{ index: 1, text: "a" }] }), "wolkvox.url-params-mismatch");
  assertEquals(judge([BUTTONS], { url_params: [{ index: 0 }] }), "wolkvox.url-params-mismatch");
  assertEquals(judge([BUTTONS], { url_params: ["a"] }), "wolkvox.url-params-mismatch");
});

Deno.test("send: an unapproved template is not found", () => {
  const facts = {
    body: { parameters: { connector_id: "1", telephone: "573000000000", template_name: "t" }, problem: undefined },
    connector: "official",
    template: undefined,
  } as const;
  assertThrows(() => climb(SEND_LADDER, facts, []), ProviderError, "wolkvox.template-not-found");
});
