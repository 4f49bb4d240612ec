import { SUITES } from "@wamock/conformance";
import { Option } from "commander";

/** The flags of `conform`, as read. */
export interface ConformFlags {
  readonly target: string;
  readonly provider?: readonly string[];
  readonly only?: readonly string[];
  readonly list: boolean;
  readonly allowLive: boolean;
}

/** Every flag of `conform`. */
export const conformOptions: readonly Option[] = [
  new Option("--target <mock|URL>", "what to check: mock starts one").default("mock"),
  new Option("--provider <name...>", "check these alone (default: all)").choices(
    SUITES.map(({ provider }) => provider),
  ),
  new Option("--only <id...>", "run these cases alone: ids, or beginnings of ids"),
  new Option("--list", "print the cases, and run none").default(false),
  new Option("--allow-live", "let requests leave this machine").default(false),
];
