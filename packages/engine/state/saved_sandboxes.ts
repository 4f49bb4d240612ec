import type { SavedSandbox } from "./saved_sandbox.ts";

/** What the credentials and ids of sandboxes to come follow from. */
export interface SandboxSeries {
  readonly seed: string;
  /** How many were given an id. */
  readonly made: number;
}

/** All sandboxes of a mock, as they are saved. */
export interface SavedSandboxes {
  readonly series: SandboxSeries;
  readonly sandboxes: readonly SavedSandbox[];
}
