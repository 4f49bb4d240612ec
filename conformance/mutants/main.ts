/**
 * `deno task mutants`: runs the suite on every mutant, and says which it did not see. Beginnings of names
 * (`meta/url-`) as arguments run those alone.
 */
import { availableParallelism } from "node:os";
import process from "node:process";
import { SUITES } from "../cases/mod.ts";
import { casesWithoutMutant, checksWithoutMutant } from "./coverage.ts";
import { MUTANTS } from "./mod.ts";
import { type Outcome, OUTCOMES } from "./outcome.ts";
import { runAll } from "./run_all.ts";
import { runWhole } from "./run_mutant.ts";

/** So many of the checks that a mutant is at odds over are shown. */
const SHOWN = 20;

const only = process.argv.slice(2);
const isAsked = (name: string) => only.length === 0 || only.some((beginning) => name.startsWith(beginning));
const mutants = MUTANTS.filter(({ provider, id }) => isAsked(`${provider}/${id}`));
const begun = performance.now();

/** What keeps the mutants from saying anything. */
const problems: string[] = [];
if (mutants.length === 0) problems.push(`no mutant begins with ${only.join(", ")}`);

const made = new Map<string, ReadonlySet<string>>();
for (const suite of SUITES.filter(({ provider }) => mutants.some((one) => one.provider === provider))) {
  const { failed, checks } = await runWhole(suite);
  made.set(suite.provider, checks);
  if (failed.length > 0) problems.push(`without any mutant these cases fail: ${failed.join(", ")}`);
}

const outcomes: Outcome[] = [];
if (problems.length === 0) {
  await runAll(mutants, Math.min(4, availableParallelism()), (outcome) => {
    outcomes.push(outcome);
    const defect = mutants.find(({ provider, id }) => provider === outcome.provider && id === outcome.mutant)?.defect;
    console.log(`${outcome.outcome.padEnd(14)} ${outcome.provider}/${outcome.mutant}`);
    if (outcome.outcome === "bit") return;
    console.log(`  ${defect}`);
    for (const check of outcome.checks.slice(0, SHOWN)) console.log(`    ${check}`);
    if (outcome.checks.length > SHOWN) console.log(`    and ${outcome.checks.length - SHOWN} more`);
  });
}

if (only.length === 0 && problems.length === 0) {
  const cases = casesWithoutMutant(SUITES, mutants);
  if (cases.length > 0) problems.push(`these cases have no mutant: ${cases.join(", ")}`);
  for (const [provider, checks] of made) {
    const without = checksWithoutMutant(provider, checks, outcomes);
    if (without.length > 0) problems.push(`these checks of ${provider} have no mutant: ${without.join(", ")}`);
  }
}

for (const problem of problems) console.error(problem);
const counts = OUTCOMES.map((name) => `${outcomes.filter(({ outcome }) => outcome === name).length} ${name}`);
console.log(`\n${mutants.length} mutants: ${counts.join(", ")} (${((performance.now() - begun) / 1000).toFixed(0)} s)`);
process.exitCode = problems.length === 0 && outcomes.every(({ outcome }) => outcome === "bit") ? 0 : 1;
