import { Worker } from "node:worker_threads";
import type { Mutant } from "./mutant.ts";
import type { Outcome } from "./outcome.ts";

/**
 * Runs mutants, some at a time.
 *
 * @param threads how many at a time
 * @param onOutcome called as each is done, in no order
 */
export async function runAll(
  mutants: readonly Mutant[],
  threads: number,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  const names = mutants.map(({ provider, id }) => `${provider}/${id}`);
  const shares = Array.from({ length: threads }, (_, index) => names.filter((_, place) => place % threads === index));
  await Promise.all(shares.filter((share) => share.length > 0).map((share) => runShare(share, onOutcome)));
}

function runShare(share: readonly string[], onOutcome: (outcome: Outcome) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: share });
    let done = 0;
    worker.on("message", (outcome: Outcome) => {
      onOutcome(outcome);
      if (++done === share.length) void worker.terminate().then(() => resolve());
    });
    worker.on("error", reject);
  });
}
