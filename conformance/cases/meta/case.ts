import type { metaErrors, metaOperations } from "@wamock/contract/meta";
import type { Case, Step } from "../../case.ts";
import type { ErrorExpectation, SuccessExpectation } from "../../expectation.ts";

/** The key of one of Meta's errors. */
export type MetaError = keyof typeof metaErrors;

/** The id of one of Meta's operations. */
export type MetaOperation = typeof metaOperations[number]["id"];

/** What an answer's usage header must say. */
export interface UsageExpectation {
  /** `call_count`, in percent. */
  readonly calls: number;
  /** `estimated_time_to_regain_access`; only where the account's usage is told. */
  readonly minutes?: number;
}

/** What any answer of Meta's may be expected to be, besides. */
interface MetaExpectationBase {
  /** Only where it is known how much is used up. */
  readonly usage?: UsageExpectation;
  /** Which version stands in for one that is no longer served; the app's default unless given. */
  readonly standIn?: "next-usable";
}

/** A refusal by Meta. */
export type MetaErrorExpectation = ErrorExpectation & MetaExpectationBase & { readonly error: MetaError };

/** What the handle of a resumable upload must hold. */
export interface HandleExpectation {
  /** `file_name`, or nothing when none was given. */
  readonly name: string;
  /** `file_type`. */
  readonly type: string;
  readonly lines: number;
}

/** A success at Meta. */
export interface MetaSuccessExpectation extends SuccessExpectation, MetaExpectationBase {
  readonly success: MetaOperation;
  /** Only where a handle is answered. */
  readonly handle?: HandleExpectation;
  /** Only where a session is opened: what stands behind the UUID in its id. */
  readonly session?: string;
}

/** What Meta can answer. */
export type MetaExpectation = MetaErrorExpectation | MetaSuccessExpectation;

/** A case about Meta. */
export type MetaCase = Case<MetaExpectation>;

/** A step of a case about Meta. */
export type MetaStep = Step<MetaExpectation>;
