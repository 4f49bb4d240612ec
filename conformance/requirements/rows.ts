import type { CatalogueEntry, Evidence } from "@wamock/contract";
import { isRequestStep } from "../case.ts";
import type { ProviderSuite } from "../suite.ts";
import { levelOf, type Requirement } from "./requirement.ts";

/** One row for each fact and each error of the suite's contract. */
export function requirementsOf(suite: ProviderSuite): Requirement[] {
  const { contract, checkedEverywhere, excluded } = suite;
  const cases = casesById(suite);
  const served = new Set(contract.operations.map(({ id }) => id));
  const row = (id: string, sentence: string, evidence: Evidence, unreachable?: string): Requirement => {
    const own = [...cases.get(id) ?? []];
    const everyAnswer = checkedEverywhere[id];
    const reason = excluded[id] ?? (own.length === 0 ? unreachable : undefined);
    return {
      id,
      provider: contract.name,
      sentence,
      level: levelOf(evidence.level),
      evidence,
      date: evidence.date ?? contract.asOf,
      cases: own,
      ...(everyAnswer !== undefined && { everyAnswer }),
      ...(reason !== undefined && { excluded: reason }),
    };
  };
  return [
    ...contract.facts.map(({ id, statement, evidence }) => row(id, statement, evidence)),
    ...contract.errors.map((entry) => row(entry.id, entry.when, entry.evidence, unreachable(entry, served))),
  ];
}

/** Cases by what they are about, and by the errors that they expect. */
function casesById({ provider, cases }: ProviderSuite): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, requirements, steps } of cases) {
    const expected = steps.flatMap((step) =>
      isRequestStep(step) && "error" in step.expect ? [`${provider}.${step.expect.error}`] : []
    );
    for (const about of [...requirements, ...expected]) found.set(about, (found.get(about) ?? new Set()).add(id));
  }
  return found;
}

function unreachable({ injectableOnly, operations }: CatalogueEntry, served: ReadonlySet<string>): string | undefined {
  if (injectableOnly !== undefined) return injectableOnly;
  if (operations.length === 0) return "It only arrives by webhook.";
  return operations.some((id) => served.has(id)) ? undefined : "The call that answers so is not served.";
}
