import type { Json } from "@wamock/contract";
import type { commboxErrors, commboxOperations, EnvelopeDialect } from "@wamock/contract/commbox";
import type { Case, RequestStep } from "../../case.ts";
import type { ErrorExpectation, SuccessExpectation } from "../../expectation.ts";

/** The key of one of CommBox's errors. */
export type CommBoxError = keyof typeof commboxErrors;

/** The id of one of CommBox's operations. */
export type CommBoxOperation = typeof commboxOperations[number]["id"];

/** What any answer of CommBox's may be expected to be, besides. */
interface CommBoxExpectationBase {
  /** How the envelope is written, where a case chooses it; as documented unless given. */
  readonly dialect?: EnvelopeDialect;
}

/** A refusal by CommBox. */
export type CommBoxErrorExpectation = ErrorExpectation & CommBoxExpectationBase & {
  readonly error: CommBoxError;
  /** What is said of each recipient, where there are several. */
  readonly items?: readonly Json[];
  /** What `Retry-After` says; absent unless given. */
  readonly retryAfter?: string;
};

/** A success at CommBox. */
export type CommBoxSuccessExpectation = SuccessExpectation & CommBoxExpectationBase & {
  readonly success: CommBoxOperation;
  /** How many elements `data` has; 1 unless given. */
  readonly count?: number;
  /** Whether some of the recipients failed. */
  readonly partial?: true;
};

/** What CommBox can answer. */
export type CommBoxExpectation = CommBoxErrorExpectation | CommBoxSuccessExpectation;

/** A case about CommBox. */
export type CommBoxCase = Case<CommBoxExpectation>;

/** A request of a case about CommBox. */
export type CommBoxStep = RequestStep<CommBoxExpectation>;
