import type { ProviderContract } from "@wamock/contract";
import type { Case } from "./case.ts";
import type { Check } from "./check.ts";
import type { Expectation } from "./expectation.ts";
import type { Names } from "./placeholders.ts";
import type { HeaderLine, SignSpec } from "./request.ts";
import type { WireExchange, WireRequest } from "./wire/exchange.ts";

/** The cases of one provider, and how its answers are judged. */
export interface ProviderSuite<Expect extends Expectation = Expectation> {
  /** The provider's name, as the contract has it. */
  readonly provider: string;
  readonly title: string;
  /** What the provider promises: its facts and its errors are the requirements. */
  readonly contract: ProviderContract;
  /** The provider's own hosts, as its contract has them: besides the target's, the only ones that its token is sent to. */
  readonly hosts: readonly string[];
  /** Names that every target must give for the cases that use them. */
  readonly credentials: readonly string[];
  /** Names of objects that a target may lack: a case that uses one is then untestable. */
  readonly fixtures: readonly string[];
  /** Those of the names whose values are never shown. */
  readonly secrets: readonly string[];
  /** In the order in which they run. */
  readonly cases: readonly Case<Expect>[];
  /** Facts that no case is about, as every answer is checked for them: each with the check that does. */
  readonly checkedEverywhere: Readonly<Record<string, string>>;
  /** Facts that are not checked, each with the reason. */
  readonly excluded: Readonly<Record<string, string>>;
  /** Names that follow from credentials, with the names that each follows from. */
  readonly derived: Readonly<Record<string, DerivedName>>;
  /**
   * The headers that sign a request, for requests that say how they are signed.
   *
   * @param spec with its placeholders filled
   * @param now the target's time, in milliseconds since the epoch
   */
  sign?(request: WireRequest, spec: SignSpec, now: number): readonly HeaderLine[];
  /** Every comparison of an answer with what a step expects. */
  judge(expect: Expect, exchange: WireExchange, names: Names): readonly Check[];
}

/** A name whose value is made of others, such as a signature. */
export interface DerivedName {
  readonly from: readonly string[];
  make(names: Names): Promise<string>;
}
