import { readStreamId } from "@wamock/contract/commbox";
import { climb, type Exchange, faultsAfterLimits, faultsBeforeAuth } from "@wamock/engine";
import { sentKey } from "./auth.ts";
import { CHANNEL, ENTRY, type EntryFacts } from "./gate.ts";
import { parsePath, type ServedOperation } from "./path.ts";
import type { CommBoxWorld } from "./world.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

const REQUESTS = "commbox.requests-per-minute";

/**
 * Takes a call through the checks that every call goes through.
 *
 * @returns the operation that it is
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function passGate(exchange: Exchange, world: CommBoxWorld): Promise<ServedOperation> {
  const { incoming, sandbox: { settings, clock } } = exchange;
  const { pathname } = incoming.url;
  const path = parsePath(pathname);
  if (path.kind !== "unknown") exchange.operation = path.operation;
  const now = clock.now();
  const sent = sentKey(incoming, settings.dialect("commbox.query-token") === "observed");
  await faultsBeforeAuth(exchange, sent);
  const key = sent === undefined ? undefined : await world.findKey(sent);
  const facts: EntryFacts = {
    method: incoming.method,
    pathname,
    path,
    authorization: incoming.headers.get("authorization"),
    sent,
    key,
    now,
    grace: settings.limit("commbox.key-grace") * DAY,
  };
  climb(ENTRY, facts, exchange.trace);
  if (path.kind !== "served" || !key) throw new Error(`Failed to serve ${pathname}: the gate let it pass.`);
  const requestsPerMinute = settings.limit(REQUESTS);
  const rule = settings.revision(REQUESTS);
  const rate = { key: key.text, limit: requestsPerMinute, windowMs: MINUTE, rule };
  const uses = await world.rates.take([rate], now);
  const streamId = readStreamId(path.streamSegment);
  climb(CHANNEL, {
    passesThrottle: uses.every(({ waitMs }) => waitMs === 0),
    requestsPerMinute,
    segment: path.streamSegment,
    streamId,
    channel: streamId === undefined ? undefined : await world.channelKind(streamId),
    unknownStreamDialect: settings.dialect("commbox.unknown-stream"),
  }, exchange.trace);
  await faultsAfterLimits(exchange);
  return path.operation;
}
