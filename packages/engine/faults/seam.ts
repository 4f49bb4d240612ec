import type { Exchange } from "../exchange.ts";
import { bringAbout } from "./bring_about.ts";
import type { FaultOrder } from "./order.ts";

/**
 * Brings about what is ordered to come before the credential is looked at. A provider's gate calls it as soon as it
 * knows the operation.
 *
 * @throws {ProviderError} an error that was ordered
 */
export function faultsBeforeAuth(exchange: Exchange): Promise<void> | undefined {
  return due(exchange, "auth");
}

/**
 * Brings about what is ordered for a call that is authenticated and within its limits. A provider's gate calls it
 * last, and a download that needs no credential once it knows that the file is there.
 *
 * @throws {ProviderError} an error that was ordered
 */
export function faultsAfterLimits(exchange: Exchange): Promise<void> | undefined {
  return due(exchange, undefined);
}

/** Nothing is awaited, and hardly anything done, where nothing is ordered. */
function due(exchange: Exchange, before: FaultOrder["before"]): Promise<void> | undefined {
  const { operation, sandbox: { faults } } = exchange;
  if (operation === undefined || exchange.fault) return undefined;
  const fault = faults.take(operation, before);
  return fault && bringAbout(exchange, fault, `the fault rule ${fault.id}`);
}
