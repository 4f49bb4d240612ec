import { metaErrors } from "@wamock/contract/meta";
import type { Form, Refusal, Rung } from "@wamock/engine";

/** What the judgement of `messaging_product` depends on. */
export interface ProductFacts {
  readonly form: Form;
  /** From the form, else from the query. */
  readonly messagingProduct: string | undefined;
}

/** The checks on `messaging_product`, which come before all others on a form. */
export const PRODUCT_RUNGS: readonly Rung<ProductFacts>[] = [
  { check: "messaging-product-present", judge: judgePresent },
  { check: "messaging-product-value", judge: judgeValue },
];

function judgePresent({ messagingProduct, form }: ProductFacts): Refusal | string {
  if (messagingProduct !== undefined) return "messaging_product was sent";
  const reason = form.kind === "empty"
    ? "the body is empty: send messaging_product=whatsapp, and what the call needs besides"
    : form.kind === "unreadable"
    ? "the body cannot be read as a form or as JSON, so messaging_product is not seen"
    : "the form has no field messaging_product: add messaging_product=whatsapp";
  return { error: metaErrors["messaging-product-required"], reason };
}

function judgeValue({ messagingProduct = "" }: ProductFacts): Refusal | string {
  if (messagingProduct.toLowerCase() === "whatsapp") return `messaging_product is "${messagingProduct}"`;
  return {
    error: metaErrors["messaging-product-not-whatsapp"],
    values: { got: messagingProduct },
    reason: `messaging_product is "${messagingProduct}": it must be "whatsapp"`,
  };
}
