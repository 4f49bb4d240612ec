import type { Evidence, ProviderContract } from "@wamock/contract";
import type { Case } from "./case.ts";

/** What a case says about where it comes from. */
export type Grounds = Pick<Case, "quote" | "evidence" | "requirements">;

/** What cases are about: the facts and the errors of a contract, by their ids. */
export interface Known<Id extends string> {
  /** The first gives its sentence and its evidence, the others are proved along with it. */
  known(first: Id, ...others: Id[]): Grounds;
  /** The same for a case that goes further than what is known: what its outcome rests on is `note`. */
  inferred(note: string, first: Id, ...others: Id[]): Grounds;
}

/** What is known of a provider, for its cases to refer to. */
export function knownOf<Id extends string>(
  { facts, errors }: Pick<ProviderContract, "facts" | "errors">,
): Known<Id> {
  const all = new Map<string, { readonly quote: string; readonly evidence: Evidence }>([
    ...facts.map(({ id, statement, evidence }) => [id, { quote: statement, evidence }] as const),
    ...errors.map(({ id, when, evidence }) => [id, { quote: when, evidence }] as const),
  ]);
  const known = (first: Id, ...others: Id[]): Grounds => {
    const found = all.get(first);
    if (!found) throw new TypeError(`Failed to write a case: the contract has no ${first}.`);
    return { ...found, requirements: [first, ...others] };
  };
  return {
    known,
    inferred(note, first, ...others) {
      const { quote, evidence, requirements } = known(first, ...others);
      return { quote, requirements, evidence: { ...evidence, level: "assumed", note } };
    },
  };
}
