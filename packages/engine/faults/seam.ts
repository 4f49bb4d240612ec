import type { Exchange } from "../exchange.ts";
import type { MagicPlace } from "../magic/forms.ts";
import { bringAbout } from "./bring_about.ts";
import type { FaultOrder } from "./order.ts";

/**
 * Brings about what is ordered to come before the credential is looked at, by a rule or by the credential itself. A
 * provider's gate calls it as soon as it knows the operation.
 *
 * @param token the credential as it was sent
 * @throws {ProviderError} an error that was ordered
 * @throws {MagicError} when the credential begins as a magic input and is none
 */
export function faultsBeforeAuth(exchange: Exchange, token?: string): Promise<void> | undefined {
  return due(exchange, "auth") ?? (token === undefined ? undefined : magicDue(exchange, "token", token));
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

/**
 * Brings about what the name of an uploaded file orders. A provider calls it once it knows the name, before it judges
 * the upload.
 *
 * @throws {ProviderError} an error that was ordered
 * @throws {MagicError} when the name begins as a magic input and is none
 */
export function faultsOnFile(exchange: Exchange, name: string): Promise<void> | undefined {
  return magicDue(exchange, "file-name", name);
}

function magicDue(exchange: Exchange, place: MagicPlace, text: string): Promise<void> | undefined {
  const { provider, operation, sandbox: { magic } } = exchange;
  if (provider === undefined || operation === undefined || exchange.fault) return undefined;
  const fault = magic.faultOf(text, place, provider, operation);
  return fault && bringAbout(exchange, fault, `the magic ${place} "${text.slice(0, 100)}"`);
}

/** Nothing is awaited, and hardly anything done, where nothing is ordered. */
function due(exchange: Exchange, before: FaultOrder["before"]): Promise<void> | undefined {
  const { operation, sandbox: { faults } } = exchange;
  if (operation === undefined || exchange.fault) return undefined;
  const fault = faults.take(operation, before);
  return fault && bringAbout(exchange, fault, `the fault rule ${fault.id}`);
}
