import type { Json } from "@wamock/contract";
import type { BytesSpec } from "./bytes.ts";

/**
 * A value of an error's text that cannot be known beforehand: it has a shape.
 *
 * - `pacific-time`: `Saturday, 29-Jun-24 09:00:00 PDT`.
 */
export interface ShapedValue {
  readonly like: "pacific-time";
}

/** A refusal out of the provider's catalogue. */
export interface ErrorExpectation {
  /** The entry's key in the catalogue. */
  readonly error: string;
  /** For the entry's placeholders. Texts may hold placeholders of the case. */
  readonly values?: Readonly<Record<string, string | number | ShapedValue>>;
  /** One of the entry's other statuses. */
  readonly status?: number;
}

/** The file that an answer is about. */
export interface FileExpectation {
  readonly content: BytesSpec;
  /** Content-Type of the uploaded part. */
  readonly type: string;
  readonly filename: string;
}

/** A success of an operation. */
export interface SuccessExpectation {
  /** The operation's id: it says what the answer looks like. */
  readonly success: string;
  /** The file that was uploaded, where the answer describes or holds one. */
  readonly file?: FileExpectation;
  /** The part of the file that a range asked for: from `start` up to and not including `end`. */
  readonly range?: { readonly start: number; readonly end: number };
  /** Fields of a JSON answer, each by its path, that have exactly this value. Texts may hold placeholders. */
  readonly equals?: Readonly<Record<string, Json>>;
  /** Fields of a JSON answer that have any value but this. May hold placeholders. */
  readonly differs?: Readonly<Record<string, string>>;
}

/** What a step's answer must be. It names the catalogue or an operation, and never holds a provider's text. */
export type Expectation = ErrorExpectation | SuccessExpectation;
