import { assertEquals, assertThrows } from "@std/assert";
import type { Json } from "@wamock/contract";
import { climb, ProviderError } from "@wamock/engine";
import { SEND_LADDER } from "./send.ts";

const IMAGE: Json = { type: "HEADER", format: "IMAGE", example: { header_handle: "4::a" } };
const DYNAMIC = { type: "URL", url: "https://example.com/{{1}}" };
const STATIC = { type: "URL", url: "https://example.com/" };

function buttons(...all: readonly Json[]): Json {
  return { type: "BUTTONS", buttons: all };
}

/** Climbs the ladder with an approved template of these components. */
function judge(
  components: readonly Json[],
  more: { readonly [name: string]: Json },
  category = "MARKETING",
): string | undefined {
  const parameters = { connector_id: "1", telephone: "573000000000", template_name: "t", ...more };
  const template = {
    id: "1",
    connectorId: "1",
    name: "t",
    language: "en",
    category,
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
  const two = buttons(DYNAMIC, { type: "QUICK_REPLY", text: "No" });
  assertEquals(judge([two], { url_params: [{ index: 0, text: "a" }] }), undefined);
  assertEquals(judge([two], { url_params: [{ index: 1, text: "a" }] }), "wolkvox.url-params-mismatch");
  assertEquals(judge([two], { url_params: [{ index: 0 }] }), "wolkvox.url-params-mismatch");
  assertEquals(judge([two], { url_params: ["a"] }), "wolkvox.url-params-mismatch");
});

Deno.test("send: url_params fail where a button's URL is static, and in a template of another category", () => {
  const url_params = [{ index: 0, text: "a" }];
  assertEquals(judge([buttons(DYNAMIC, STATIC)], { url_params }), "wolkvox.url-params-mismatch");
  assertEquals(judge([buttons(DYNAMIC, STATIC)], { url_params: [] }), undefined);
  assertEquals(judge([buttons(DYNAMIC)], { url_params }, "UTILITY"), undefined);
  assertEquals(judge([buttons(DYNAMIC)], { url_params }, "AUTHENTICATION"), "wolkvox.url-params-mismatch");
});

Deno.test("send: an unapproved template is not found", () => {
  const facts = {
    body: { parameters: { connector_id: "1", telephone: "573000000000", template_name: "t" }, problem: undefined },
    connector: "official",
    template: undefined,
  } as const;
  assertThrows(() => climb(SEND_LADDER, facts, []), ProviderError, "wolkvox.template-not-found");
});
