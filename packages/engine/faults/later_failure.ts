import type { CatalogueEntry, TemplateValues } from "@wamock/contract";
import type { Exchange } from "../exchange.ts";

/** What was ordered to become of what a request asks for. */
export interface LaterFailure {
  readonly error: CatalogueEntry;
  /** For the placeholders of its text. */
  readonly values: TemplateValues;
  /** In place of the error's own. */
  readonly details: string | undefined;
}

/** What was ordered to be told of a request later; `undefined` when nothing was. A provider that tells asks for it. */
export function laterFailure({ fault }: Exchange): LaterFailure | undefined {
  if (fault?.action.type !== "fail-later" || !fault.entry) return undefined;
  const { entry: error, action: { values, details } } = fault;
  return { error, values: { ...error.samples, ...values }, details };
}
