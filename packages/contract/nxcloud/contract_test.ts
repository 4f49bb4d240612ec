import { assert } from "@std/assert";
import { evidenceIn } from "../testdata/evidence_in.ts";
import * as exported from "./mod.ts";

Deno.test("nxcloud: nothing is recorded, and what is documented names a page of NXCloud's", () => {
  for (const [at, { level, sources }] of evidenceIn(exported, "nxcloud")) {
    assert(level !== "recorded", `${at} is recorded, and there is no recording`);
    assert(level !== "documented" || sources.some((key) => /^[DRUMTW]/.test(key)), `${at} is documented nowhere`);
  }
});
