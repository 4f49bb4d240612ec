import { identifyError } from "@wamock/contract/toy";

/** Toy answered, and not with what was asked for. */
export class ToyApiError extends Error {
  override readonly name = "ToyApiError";
  /** Id in the error catalogue; `undefined` when the catalogue has no such error. */
  readonly error: string | undefined;
  readonly status: number;

  constructor(action: string, status: number, body: unknown) {
    const error = identifyError(status, body)?.id;
    super(`Failed to ${action}: Toy answered ${status}${error ? ` ${error}` : ""}.`);
    this.error = error;
    this.status = status;
  }
}
