import type { Answer, SettingsPatch } from "@wamock/engine";
import type { Exchange } from "wamock";
import type { Change } from "./changes.ts";
import type { Where } from "./where.ts";

/** A mock that is wrong on purpose, and what must see it. */
export interface Mutant {
  /** Kebab-case, named after what is wrong: `url-lives-ten-minutes`. */
  readonly id: string;
  readonly provider: string;
  /** What is wrong with it, as one sentence. */
  readonly defect: string;
  /** What is changed of the mock: its answers where they match, or its data. Never a check. */
  readonly mutation: Mutation;
  /**
   * The checks that must turn red, and that it is a mutant of: `<case>` for any check of a case, `<case>/<check>` for
   * one. A `*` at the end of a case or a check stands for whatever follows; each that matches must turn red.
   */
  readonly kills: readonly string[];
  /** The checks that turn red along with those. Each entry must match one that does. */
  readonly also?: readonly string[];
}

/** What is changed of a mock. */
export type Mutation =
  | { readonly where: Where; readonly change: Change }
  | { readonly settings: SettingsPatch }
  | {
    /** Another body of a webhook. */
    readonly told: (body: string) => string;
  };

/** What a change may look at besides the answer. */
export interface ChangeContext {
  /** A success of each operation, of those whose body is text. */
  readonly successes: ReadonlyMap<string | undefined, Answer>;
  readonly exchange: Exchange;
  /** The beginning of the request's body, one character for each byte. */
  readonly body: string;
  /** What a change keeps from one answer of a run to the next. */
  readonly memory: Map<string, string>;
}
