import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How much this thread's heap holds that is in use, in bytes: what is none is collected first. */
export async function heldByHeap(): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  for (let round = 0; round < 3; round++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const { heapUsed, external } = Deno.memoryUsage();
  return heapUsed + external;
}
