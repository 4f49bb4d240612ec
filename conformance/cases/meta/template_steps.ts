import type { Json } from "@wamock/contract";
import type { RequestStep } from "../../case.ts";
import type { MetaError, MetaExpectation } from "./case.ts";
import { call, postJson, VERSION } from "./requests.ts";

type MetaRequestStep = RequestStep<MetaExpectation>;

/** Where the templates of the account are created, listed and deleted. */
export const TEMPLATES_PATH = `/${VERSION}/{businessAccountId}/message_templates`;

/** New for every case: a name is taken once, and stays so for a while at the live API. */
export const NAME = "wamock_{unique}";

/** All that a template needs of components. */
export const BODY = { type: "BODY", text: "Your order has been shipped." };

/** A template that is created unless `changes` keep it from that. */
export function template(changes: Readonly<Record<string, Json>> = {}): { readonly [key: string]: Json } {
  return { name: NAME, language: "en_US", category: "UTILITY", components: [BODY], ...changes };
}

/** A header with its sample, before the body. */
export function withHeader(handle: string, format = "IMAGE"): Readonly<Record<string, Json>> {
  return { components: [{ type: "HEADER", format, example: { header_handle: [handle] } }, BODY] };
}

/** A template that must be created; its id is kept as `{templateId}`. */
export function created(changes?: Readonly<Record<string, Json>>): MetaRequestStep {
  return {
    request: postJson(TEMPLATES_PATH, template(changes)),
    expect: { success: "meta.templates.create", equals: { status: "PENDING", category: "UTILITY" } },
    keep: { templateId: "id" },
  };
}

/** A template that must be refused. */
export function notCreated(
  error: MetaError,
  changes: Readonly<Record<string, Json>>,
  values: Readonly<Record<string, string>> = {},
): MetaRequestStep {
  return { request: postJson(TEMPLATES_PATH, template(changes)), expect: { error, values } };
}

/** The list of the templates of this case. */
export function listed(
  query: string,
  equals: Readonly<Record<string, Json>>,
  differs: Readonly<Record<string, string>> = {},
): MetaRequestStep {
  return {
    request: call("GET", `${TEMPLATES_PATH}?name=${NAME}${query}`),
    expect: { success: "meta.templates.list", equals, differs },
  };
}

/** Leaves the account as it was. */
export const deleted: MetaRequestStep = {
  request: call("DELETE", `${TEMPLATES_PATH}?name=${NAME}`),
  expect: { success: "meta.templates.delete" },
};
