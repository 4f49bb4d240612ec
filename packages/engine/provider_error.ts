import type { CatalogueEntry, TemplateValues } from "@wamock/contract";

/** A refusal out of a provider's catalogue; the provider's one error renderer puts it on the wire. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly entry: CatalogueEntry;
  readonly values: TemplateValues;
  /** One of the entry's statuses. */
  readonly status: number;

  /**
   * @param entry what is answered
   * @param values for the entry's placeholders
   * @param status one of `entry.otherStatuses` in place of `entry.status`
   * @throws {TypeError} when the catalogue does not know the status for this entry
   */
  constructor(entry: CatalogueEntry, values: TemplateValues = {}, status: number = entry.status) {
    super(entry.id);
    if (status !== entry.status && !entry.otherStatuses?.includes(status)) {
      throw new TypeError(`Failed to answer ${entry.id}: the catalogue does not give it status ${status}.`);
    }
    this.entry = entry;
    this.values = values;
    this.status = status;
  }
}
