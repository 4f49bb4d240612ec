import type { CodeType, wolkvoxErrors, WolkvoxOperation } from "@wamock/contract/wolkvox";
import type { Case, RequestStep, Step } from "../../case.ts";
import type { ErrorExpectation, SuccessExpectation } from "../../expectation.ts";

/** The key of one of Wolkvox's errors. */
export type WolkvoxError = keyof typeof wolkvoxErrors;

/** A refusal by Wolkvox. */
export type WolkvoxErrorExpectation = ErrorExpectation & {
  readonly error: WolkvoxError;
  /** How `code` is written; as in the call's own success unless given. */
  readonly codeType?: CodeType;
};

/** A success at Wolkvox. */
export type WolkvoxSuccessExpectation = SuccessExpectation & {
  readonly success: WolkvoxOperation;
  /** Part of what was asked for was done, and the answer says 207. */
  readonly partly?: true;
};

/** What Wolkvox can answer. */
export type WolkvoxExpectation = WolkvoxErrorExpectation | WolkvoxSuccessExpectation;

/** A case about Wolkvox. */
export type WolkvoxCase = Case<WolkvoxExpectation>;

/** A step of a case about Wolkvox. */
export type WolkvoxStep = Step<WolkvoxExpectation>;

/** A request of a case about Wolkvox. */
export type WolkvoxRequestStep = RequestStep<WolkvoxExpectation>;
