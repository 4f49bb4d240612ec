import { assert, assertEquals } from "@std/assert";
import type { ProviderContract } from "../provider.ts";
import { evidenceIn } from "../testdata/evidence_in.ts";
import { commbox } from "./contract.ts";
import * as exported from "./mod.ts";

const contract: ProviderContract = commbox;

Deno.test("commbox: what is recorded names the recording, and what is documented a page of the vendor's", () => {
  for (const [at, { level, sources }] of evidenceIn(exported, "commbox")) {
    assert(level !== "recorded" || sources.includes("C1"), `${at} is recorded without a recording`);
    assert(level !== "documented" || sources.some((key) => key.startsWith("D")), `${at} is documented nowhere`);
  }
});

Deno.test("commbox: each dialect has the vendor's word and what was seen, and the vendor's is the default", () => {
  for (const { id, default: chosen, choices } of contract.dialects) {
    assertEquals([chosen, ...Object.keys(choices)], ["documented", "documented", "observed"], id);
  }
});

Deno.test("commbox: the limits are these figures, and what nobody knows is off", () => {
  assertEquals(Object.fromEntries(contract.limits.map(({ id, default: figure }) => [id, figure])), {
    "commbox.image-bytes": 5_242_880,
    "commbox.video-bytes": 16_777_216,
    "commbox.audio-bytes": 16_777_216,
    "commbox.document-bytes": 104_857_600,
    "commbox.sticker-bytes": 512_000,
    "commbox.channel-file-bytes": 0,
    "commbox.requests-per-minute": 0,
    "commbox.retry-after": 0,
    "commbox.key-grace": 30,
    "commbox.media-retention": 30,
  });
});
