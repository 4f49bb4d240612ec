import type { CatalogueEntry } from "@wamock/contract";
import { isRequestStep } from "../case.ts";
import type { ProviderSuite } from "../suite.ts";

/** How a catalogue's errors can come about, and which of them a case expects. */
export interface ErrorCounts {
  readonly entries: number;
  /** That a request, a credential's state, a setting or the clock brings about. */
  readonly natural: number;
  /** Of the natural ones, that a case expects. */
  readonly checked: number;
  /** That only an order brings about. */
  readonly injectable: number;
  /** That come by webhook alone, or from calls that are not served. */
  readonly elsewhere: number;
}

/** Counts the errors of a suite's contract. */
export function countErrors({ provider, contract, cases }: ProviderSuite): ErrorCounts {
  const served = new Set(contract.operations.map(({ id }) => id));
  const expected = new Set(
    cases.flatMap(({ steps }) =>
      steps.flatMap((step) => isRequestStep(step) && "error" in step.expect ? [`${provider}.${step.expect.error}`] : [])
    ),
  );
  const isReached = ({ operations }: CatalogueEntry) => operations.some((id) => served.has(id));
  const errors = contract.errors;
  const injectable = errors.filter(({ injectableOnly }) => injectableOnly !== undefined);
  const natural = errors.filter((entry) => entry.injectableOnly === undefined && isReached(entry));
  return {
    entries: errors.length,
    natural: natural.length,
    checked: natural.filter(({ id }) => expected.has(id)).length,
    injectable: injectable.length,
    elsewhere: errors.length - injectable.length - natural.length,
  };
}
