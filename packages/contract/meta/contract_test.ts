import { assert, assertEquals } from "@std/assert";
import type { ProviderContract } from "../provider.ts";
import { evidenceIn } from "../testdata/evidence_in.ts";
import { meta } from "./contract.ts";
import * as exported from "./mod.ts";

const contract: ProviderContract = meta;

Deno.test("meta: what is recorded names the recordings, and what is documented a page of Meta's", () => {
  for (const [at, { level, sources }] of evidenceIn(exported, "meta")) {
    assert(level !== "recorded" || sources.includes("R1"), `${at} is recorded without a recording`);
    assert(level !== "documented" || sources.some((key) => /^(D|R2)/.test(key)), `${at} is documented nowhere`);
  }
});

Deno.test("meta: what only a fault can cause says so, if anything that is served may answer it", () => {
  const codes = [0, 1, 2, 3, 32, 368, 613, 131000, 131016, 131031, 131057];
  for (const entry of contract.errors) {
    const body = entry.body as { readonly error?: { readonly code?: number } };
    const code = body.error?.code;
    if (code === undefined || !codes.includes(code) || entry.id === "meta.not-served") continue;
    assert(entry.injectableOnly !== undefined, entry.id);
    assert(entry.operations.includes("meta.media.upload"), entry.id);
  }
});

Deno.test("meta: the limits are the documented figures, in binary units", () => {
  assertEquals(Object.fromEntries(contract.limits.map(({ id, default: figure }) => [id, figure])), {
    "meta.audio-bytes": 16_777_216,
    "meta.video-bytes": 16_777_216,
    "meta.image-bytes": 5_242_880,
    "meta.document-bytes": 104_857_600,
    "meta.static-sticker-bytes": 102_400,
    "meta.animated-sticker-bytes": 512_000,
    "meta.url-lifetime": 300,
    "meta.media-retention": 30,
    "meta.ttl-minimum": 60,
    "meta.ttl-maximum": 43_200,
    "meta.session-lifetime": 1440,
    "meta.handle-lifetime": 345_600,
    "meta.handle-line-bytes": 4_194_304,
    "meta.template-count": 250,
    "meta.template-body-characters": 1024,
    "meta.template-header-characters": 60,
    "meta.template-footer-characters": 60,
    "meta.template-review": 60,
    "meta.webhook-sent-delay": 1,
    "meta.webhook-delivered-delay": 2,
    "meta.webhook-failed-delay": 2,
    "meta.account-calls-per-hour": 5000,
    "meta.messages-per-second": 80,
    "meta.pair-burst": 45,
    "meta.pair-interval": 6,
    "meta.uploads-per-second": 0,
    "meta.failed-gets-per-hour": 0,
    "meta.failed-gets-block": 30,
    "meta.app-calls-per-hour": 0,
    "meta.user-calls-per-hour": 0,
  });
});
