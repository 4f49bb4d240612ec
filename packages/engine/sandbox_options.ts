import type { FaultOrder } from "./faults/order.ts";
import type { ByProvider } from "./sandbox.ts";
import type { SettingsPatch } from "./settings.ts";

/** The id of the sandbox that is there from the beginning, and to which belongs what is nobody else's. */
export const DEFAULT_SANDBOX = "default";

/** How a sandbox is made. */
export interface SandboxOptions {
  /** Letters, digits, `.`, `_` and `-`, 64 at most. Default: the next of `sandbox-1`, `sandbox-2`. */
  readonly id?: string | undefined;
  /** Credentials and ids follow from it. Default: the mock's seed with the id. */
  readonly seed?: string | undefined;
  /** Dialects and limits that differ from the mock's. */
  readonly settings?: SettingsPatch | undefined;
  /** Per provider: credentials and ids to use in place of generated ones. */
  readonly credentials?: ByProvider | undefined;
  /** Failures that are ordered from the beginning. */
  readonly faults?: readonly FaultOrder[] | undefined;
}
