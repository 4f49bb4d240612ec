import { type Exchange, shownTarget } from "../exchange.ts";
import type { Mask } from "../masking.ts";
import { type Difference, differences, type Match } from "./match.ts";

/** An exchange that comes near to what was expected, and why it is not it. */
export interface NearMiss {
  readonly exchange: Exchange;
  /** The weightiest first; none when the exchange is one too many. */
  readonly differences: readonly Difference[];
}

/** So many are told. */
const TOLD = 3;

/** What weighs more than a field does: an exchange of another operation is another matter. */
const WEIGHTS: Readonly<Record<string, number>> = { sandbox: 8, provider: 8, operation: 8, method: 4, path: 4 };

/** Those of the exchanges that come nearest to a match, the nearest first, and of those equally near the newest. */
export function nearest(exchanges: readonly Exchange[], match: Match): NearMiss[] {
  return exchanges
    .map((exchange) => {
      const all = differences(exchange, match);
      return { exchange, differences: all, distance: all.reduce((sum, { field }) => sum + (WEIGHTS[field] ?? 1), 0) };
    })
    .filter(({ distance }) => distance > 0)
    .reverse()
    .sort((a, b) => a.distance - b.distance)
    .slice(0, TOLD)
    .map(({ exchange, differences }) => ({ exchange, differences }));
}

/** The newest of exchanges that are too many. */
export function tooMany(exchanges: readonly Exchange[]): NearMiss[] {
  return exchanges.slice(-TOLD).reverse().map((exchange) => ({ exchange, differences: [] }));
}

/** A near miss as the admin API shows it: no secret in it. */
export interface NearMissView {
  readonly id: string;
  readonly sandbox: string;
  readonly method: string;
  readonly target: string;
  readonly operation: string | null;
  readonly status: number | null;
  /** In plain words, what the first difference is. */
  readonly why: string;
  readonly differences: readonly Difference[];
}

/** What the admin API shows of a near miss. */
export function viewNearMiss({ exchange, differences }: NearMiss, mask: Mask): NearMissView {
  const shown = differences.map((difference) => ({ ...difference, actual: shownActual(difference, mask) }));
  const { id, sandbox, incoming, operation, answer } = exchange;
  return {
    id,
    sandbox: sandbox.id,
    method: incoming.method,
    target: shownTarget(incoming, mask),
    operation: operation ?? null,
    status: answer?.status ?? null,
    why: shown[0] ? sentence(shown[0]) : "it matches, and is one too many",
    differences: shown,
  };
}

/** So much of a text is shown. */
const SHOWN_CHARACTERS = 1024;

function shownActual({ field, actual }: Difference, mask: Mask): Difference["actual"] {
  if (typeof actual !== "string") return actual;
  const [place = "", name = ""] = /^([^.]*)\.?(.*)$/s.exec(field)?.slice(1) ?? [];
  const masked = place === "headers"
    ? mask.headers([[name, actual]])[0]![1]
    : place === "query" || place === "fields"
    ? mask.field(name, actual)
    : place === "body"
    ? mask.body(actual, true)
    : mask.text(actual);
  return masked.slice(0, SHOWN_CHARACTERS);
}

function sentence({ field, expected, actual, at }: Difference): string {
  const wanted = typeof expected === "string" ? `"${expected}"` : JSON.stringify(expected);
  if (actual === null) return `${field} is missing, and ${wanted} was expected`;
  const found = typeof actual === "string" ? `"${actual}"` : String(actual);
  const from = at === undefined ? "" : `: they differ from character ${at + 1} on`;
  return `${field} is ${found}, and ${wanted} was expected${from}`;
}
