/** Runs mutants in a thread of its own: ids come in, outcomes go back. */
import { parentPort, workerData } from "node:worker_threads";
import { SUITES } from "../cases/mod.ts";
import { MUTANTS } from "./mod.ts";
import { runMutant, runWhole, type Whole } from "./run_mutant.ts";

const wholes = new Map<string, Whole>();
for (const name of workerData as readonly string[]) {
  const mutant = MUTANTS.find(({ provider, id }) => `${provider}/${id}` === name);
  const suite = SUITES.find(({ provider }) => provider === mutant?.provider);
  if (!mutant || !suite) throw new TypeError(`Failed to run ${name}: there is no such mutant.`);
  const whole = wholes.get(mutant.provider) ?? await runWhole(suite);
  wholes.set(mutant.provider, whole);
  parentPort?.postMessage(await runMutant(mutant, suite, whole));
}
