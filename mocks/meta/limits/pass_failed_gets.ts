import type { CatalogueEntry } from "@wamock/contract";
import { metaErrors } from "@wamock/contract/meta";
import { climb, type Exchange, type Refusal, type Settings } from "@wamock/engine";
import { sentToken } from "../auth.ts";
import type { MetaWorld } from "../world.ts";
import type { FailureRule } from "./failed_gets.ts";
import { throttled } from "./throttled.ts";

const MINUTE_MS = 60_000;
const FAILED = "meta.failed-gets-per-hour";
const BLOCK = "meta.failed-gets-block";

/** What a GET of media fails with once its token is known. */
const FAILURES: ReadonlySet<CatalogueEntry> = new Set([
  metaErrors["unsupported-object"],
  metaErrors["phone-number-id-mismatch"],
]);

function ruleOf(settings: Settings): FailureRule {
  return {
    limit: settings.limit(FAILED),
    windowMs: 60 * MINUTE_MS,
    blockMs: settings.limit(BLOCK) * MINUTE_MS,
    rule: settings.revision(FAILED, BLOCK),
  };
}

/**
 * Lets a GET of media pass, unless too many with its token have failed.
 *
 * @throws {ProviderError} when they have
 */
export async function passFailedGets({ sandbox, trace }: Exchange, world: MetaWorld, token: string): Promise<void> {
  const { clock, settings } = sandbox;
  const rule = ruleOf(settings);
  if (rule.limit === 0) return;
  const waitMs = await world.failedGets.blockedMs(token, rule, clock.now());
  const judge = (): Refusal | string => {
    if (waitMs === 0) return `fewer than ${rule.limit} GETs in an hour have failed`;
    const reason = `${rule.limit} GETs in an hour have failed: ask for what there is, and wait ${waitMs} ms by the ` +
      `sandbox's clock, or set the limit ${FAILED}`;
    return throttled(metaErrors["account-rate-limit"], waitMs, settings, reason);
  };
  climb([{ check: "failed-gets", judge }], undefined, trace);
}

/** Counts a call that was refused, if it is a GET of media and its token was good. */
export async function countFailedGet(
  { incoming, sandbox, operation }: Exchange,
  world: MetaWorld,
  entry: CatalogueEntry,
): Promise<void> {
  const token = sentToken(incoming);
  if (operation !== "meta.media.get" || !token || !FAILURES.has(entry)) return;
  await world.failedGets.add(token.text, ruleOf(sandbox.settings), sandbox.clock.now());
}
