import { assert, assertEquals } from "@std/assert";
import type { ProviderContract } from "../provider.ts";
import { evidenceIn } from "../testdata/evidence_in.ts";
import { wolkvox } from "./contract.ts";
import * as exported from "./mod.ts";

const contract: ProviderContract = wolkvox;

Deno.test("wolkvox: nothing is recorded, and what is documented names a page of Wolkvox's", () => {
  for (const [at, { level, sources }] of evidenceIn(exported, "wolkvox")) {
    assert(level !== "recorded", `${at} is recorded, and there is no recording`);
    assert(level !== "documented" || sources.some((key) => key.startsWith("D")), `${at} is documented nowhere`);
  }
});

Deno.test("wolkvox: the limits are the known figures", () => {
  assertEquals(Object.fromEntries(contract.limits.map(({ id, default: figure }) => [id, figure])), {
    "wolkvox.simultaneous-maximum": 2,
    "wolkvox.licences": 25,
    "wolkvox.tokens-per-licence": 1000,
    "wolkvox.call-seconds": 60,
    "wolkvox.handle-seconds": 86_400,
    "wolkvox.storage-delete-days": 90,
  });
});
