import type { ProviderContract } from "@wamock/contract";
import type { Answer } from "./answer.ts";
import type { ProviderError } from "./provider_error.ts";

/**
 * What is wrong with an answer of which its provider's catalogue knows nothing, or something else; `undefined` for a
 * success, and for a refusal as the catalogue has it. A failure that a provider sends with the status of a success is
 * one here only when it was thrown.
 *
 * @param error what the provider refused with, if it did
 */
export function outsideCatalogue(
  { name, errors }: Pick<ProviderContract, "name" | "errors">,
  { status }: Answer,
  error: ProviderError | undefined,
): string | undefined {
  if (!error) {
    return status < 400 ? undefined : `${name} answered ${status}, and no entry of its catalogue was refused with`;
  }
  if (!errors.includes(error.entry)) return `${error.entry.id} is not in the catalogue of ${name}`;
  return status === error.status ? undefined : `${error.entry.id} was to come with ${error.status}, not with ${status}`;
}
