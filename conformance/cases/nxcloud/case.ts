import type { nxcloudErrors, nxcloudOperations } from "@wamock/contract/nxcloud";
import type { Case, RequestStep } from "../../case.ts";
import type { ErrorExpectation, SuccessExpectation } from "../../expectation.ts";

/** The key of one of NXCloud's errors. */
export type NxcloudError = keyof typeof nxcloudErrors;

/** The id of one of NXCloud's operations. */
export type NxcloudOperation = typeof nxcloudOperations[number]["id"];

/** What any answer of NXCloud's may be expected to be, besides. */
interface NxcloudExpectationBase {
  /** The choice of `nxcloud.message-style` in force; `en` unless given. */
  readonly style?: "en" | "zh" | "live";
  /** The choice of `nxcloud.auth-message` in force; `revised` unless given. */
  readonly auth?: "revised" | "translated";
  /** Whether there is a traceId. */
  readonly traced?: true;
}

/** A refusal by NXCloud. */
export type NxcloudErrorExpectation = ErrorExpectation & NxcloudExpectationBase & { readonly error: NxcloudError };

/** A success at NXCloud. */
export type NxcloudSuccessExpectation = SuccessExpectation & NxcloudExpectationBase & {
  readonly success: NxcloudOperation;
  /** What the handle of an example file has in it. */
  readonly handle?: { readonly filename: string; readonly type: string };
};

/** What NXCloud can answer. */
export type NxcloudExpectation = NxcloudErrorExpectation | NxcloudSuccessExpectation;

/** A case about NXCloud. */
export type NxcloudCase = Case<NxcloudExpectation>;

/** A request and its answer, in a case about NXCloud. */
export type NxcloudStep = RequestStep<NxcloudExpectation>;
