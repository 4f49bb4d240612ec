import type { CatalogueEntry } from "@wamock/contract";
import { isRequestStep, type RequestStep } from "../case.ts";
import type { ProviderSuite } from "../suite.ts";
import { accepted, type Change, refused } from "./changes.ts";
import type { Mutant, Mutation } from "./mutant.ts";
import type { Where } from "./where.ts";

/** Ids of the cases with a step of that kind. */
export function casesWith(suite: ProviderSuite, isIt: (step: RequestStep) => boolean): string[] {
  return suite.cases.filter(({ steps }) => steps.some((step) => isRequestStep(step) && isIt(step))).map(({ id }) => id);
}

/** Ids of the cases in which an operation succeeds. */
export function succeeding(suite: ProviderSuite, operation: string): string[] {
  return casesWith(suite, ({ expect }) => "success" in expect && expect.success === operation);
}

/** Ids of the cases in which an error is expected. */
export function refusing(suite: ProviderSuite, error: string): string[] {
  return casesWith(suite, ({ expect }) => "error" in expect && expect.error === error);
}

/** Writes the mutants of one provider; cases are named without it. */
export interface MutantWriter {
  /** A mutant by what is changed of it. */
  wrong(id: string, defect: string, mutation: Mutation, kills: readonly string[], also?: readonly string[]): Mutant;
  /** One whose answers are changed where they match. */
  altered(
    id: string,
    defect: string,
    where: Where,
    change: Change,
    kills: readonly string[],
    also?: readonly string[],
  ): Mutant;
  /** One that refuses what should be accepted. */
  strict(id: string, defect: string, where: Where, kills: readonly string[], also?: readonly string[]): Mutant;
  /** A check, of every case in which an operation succeeds. */
  everyIn(operation: string, check: string): string[];
  /** The same of every case in which it describes a file. */
  described(operation: string, check: string): string[];
}

/**
 * A writer of a provider's mutants.
 *
 * @param refusal what a mutant refuses with that is too strict
 */
export function writerOf(suite: ProviderSuite, refusal: CatalogueEntry): MutantWriter {
  const { provider } = suite;
  const named = (name: string) => name.startsWith(`${provider}.`) ? name : `${provider}.${name}`;
  const wrong: MutantWriter["wrong"] = (id, defect, mutation, kills, also) => ({
    id,
    provider,
    defect,
    mutation,
    kills: kills.map(named),
    ...(also && { also: also.map(named) }),
  });
  const altered: MutantWriter["altered"] = (id, defect, where, change, kills, also) =>
    wrong(id, defect, { where, change }, kills, also);
  const checkOf = (ids: readonly string[], check: string) => ids.map((id) => `${id}/${check}`);
  return {
    wrong,
    altered,
    strict: (id, defect, where, kills, also) =>
      altered(id, defect, { error: null, ...where }, refused(refusal), kills, also),
    everyIn: (operation, check) => checkOf(succeeding(suite, operation), check),
    described: (operation, check) =>
      checkOf(
        casesWith(
          suite,
          ({ expect }) => "success" in expect && expect.success === operation && expect.file !== undefined,
        ),
        check,
      ),
  };
}

/** One mutant for each error that a case expects: what it refuses is let through. */
export function errorsLetThrough(suite: ProviderSuite): Mutant[] {
  const { provider, contract } = suite;
  return contract.errors.flatMap(({ id, when }): Mutant[] => {
    const slug = id.slice(provider.length + 1);
    const kills = refusing(suite, slug);
    return kills.length === 0 ? [] : [{
      id: `${slug}-let-through`,
      provider,
      defect: `Answered like a success: ${when}`,
      mutation: { where: { error: id }, change: accepted },
      kills,
    }];
  });
}
