import type { CatalogueEntry } from "@wamock/contract";
import type { Answer } from "./answer.ts";
import type { ApiCall } from "./call.ts";

/** What an {@link ApiError} is made of. */
export interface ApiErrorParts {
  readonly call: ApiCall;
  readonly answer: Answer;
  /** What the answer is in the catalogue. */
  readonly entry: CatalogueEntry | undefined;
  readonly retryable: boolean;
  /** What happened, and what to do about it. */
  readonly said: string;
  /** Blanks what must not be shown. */
  readonly mask: (text: string) => string;
}

/** A provider answered, and not with what was asked for. Wherever a secret stood in the answer, `***` stands here. */
export abstract class ApiError extends Error {
  /** Id in the error catalogue, such as `meta.type-not-allowed`; `undefined` when the catalogue has no such error. */
  readonly error: string | undefined;
  /** Id of the operation that failed, such as `meta.media.upload`. */
  readonly operation: string;
  /** HTTP status; a success whose body lacks what it must have keeps its own. 0 for a redirect in a browser. */
  readonly status: number;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** The body as text, up to its first 65536 bytes. */
  readonly rawBody: string;
  readonly headers: Headers;

  protected constructor({ call, answer, entry, retryable, said, mask }: ApiErrorParts) {
    super(mask(`Failed to ${call.action}: ${said}`));
    this.error = entry?.id;
    this.operation = call.operation;
    this.status = answer.status;
    this.retryable = retryable;
    this.rawBody = mask(answer.text);
    this.headers = new Headers([...answer.headers].map(([name, value]): [string, string] => [name, mask(value)]));
  }
}
