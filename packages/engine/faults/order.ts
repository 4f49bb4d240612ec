import type { FaultAction } from "./action.ts";

/** Which of the requests that a rule is for it acts on: exactly one of these. */
export interface FaultTrigger {
  /** The next so many, and then the rule is gone. */
  readonly next?: number | undefined;
  /** Every n-th. */
  readonly every?: number | undefined;
  /** All. */
  readonly always?: true | undefined;
  /** All before this moment, in milliseconds since the epoch by the sandbox's clock; then the rule is gone. */
  readonly until?: number | undefined;
}

/** A failure as it is ordered. */
export interface FaultOrder {
  /** Id of the operation that fails. */
  readonly operation: string;
  readonly trigger: FaultTrigger;
  readonly action: FaultAction;
  /** `auth`: before the credential is looked at. Absent: once it is good, and no limit is reached. */
  readonly before?: "auth" | undefined;
  /** After so many milliseconds of the sandbox's clock the rule is gone. Default: an hour. */
  readonly expiresInMs?: number | undefined;
}

/** When a rule is gone that nobody has deleted and nothing used up. */
export const EXPIRES_IN_MS = 3_600_000;
