import type { CatalogueEntry } from "@wamock/contract";

/** What to do about an error, as one sentence. */
export type Advise = (entry: CatalogueEntry | undefined, retryable: boolean) => string;

/**
 * Advice from what is known of some errors; of the others only whether to try again.
 *
 * @param known a sentence by the id of its error
 */
export function adviceFrom(known: Readonly<Record<string, string>>): Advise {
  return (entry, retryable) => {
    const found = entry && known[entry.id];
    if (found) return found;
    return retryable ? "Wait, then try again." : "Change the request: sent again as it is, it will fail again.";
  };
}

/** What to do about an answer that a provider would not give. */
export function checkBaseUrl(provider: string): string {
  return `Check that baseUrl leads to ${provider}, or to a mock of it, and that no proxy answers in its place.`;
}
