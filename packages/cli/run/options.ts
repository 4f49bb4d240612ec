import { Option } from "commander";
import { type MockFlags, mockOptions } from "../mock/options.ts";

/** The flags of `run`, as read: those of `mock` that say nothing of where it listens, and its own. */
export interface RunFlags extends Partial<Omit<MockFlags, "port" | "host" | "tls" | "quiet" | "log">> {
  readonly strict: boolean;
}

/** The flags of `mock` that `run` takes too. */
const TAKEN_OVER: readonly (keyof MockFlags)[] = [
  "config",
  "provider",
  "seed",
  "tlsDir",
  "passThrough",
  "magic",
];

/** Every flag of `run`, with the check that it passes before anything starts. */
export const runOptions: readonly Option[] = [
  ...mockOptions.filter((option) => TAKEN_OVER.some((name) => name === option.attributeName())),
  new Option("--strict", "end with 1 when an upload was refused, or a request that no provider serves").default(false),
];
