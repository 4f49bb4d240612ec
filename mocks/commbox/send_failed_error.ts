import type { Json } from "@wamock/contract";
import { ProviderError } from "@wamock/engine";

/** Every message of a send failed; the first one's failure gives the answer its description. */
export class SendFailedError extends ProviderError {
  /** What to say of each recipient. */
  readonly items: readonly Json[];

  constructor(first: ProviderError, items: readonly Json[]) {
    super(first.entry, first.values, first.status);
    this.items = items;
  }
}
