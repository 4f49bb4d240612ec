import type { Evidence } from "../evidence.ts";
import { RECORDED } from "./grounds.ts";

/**
 * When a header is sent.
 *
 * - `challenge`: an error in Graph's own envelope.
 * - `business-usage`: the phone number or business account of the call was resolved.
 * - `app-usage`: the app was resolved and no account's object, or the call is one on the app.
 * - `version`: the call got as far as choosing a version.
 * - `upgraded`: the version that was asked for is not the one that answered.
 * - `etag`: a successful GET below v26.0.
 * - `real-host`: the answer is one of a host of Meta's. Under another name, such as a mock's, it would bind that name.
 */
export type HeaderPresence =
  | "always"
  | "error"
  | "challenge"
  | "business-usage"
  | "app-usage"
  | "version"
  | "upgraded"
  | "etag"
  | "real-host";

/** One header of a Graph answer. */
export interface HeaderSpec {
  /** As HTTP/1.1 carries it. */
  readonly name: string;
  /** Its value, where that never changes. */
  readonly value?: string;
  /** Its value on an error, where that is another. */
  readonly errorValue?: string;
  readonly present: HeaderPresence;
  readonly evidence: Evidence;
}

const PLACED_BY_US = {
  ...RECORDED,
  note: "The header is recorded; where it stands among the others is assumed.",
} as const satisfies Evidence;

const CASED = {
  ...RECORDED,
  note: "The header is recorded; its casing and place are from a reported raw answer.",
} as const satisfies Evidence;

/** Every header that a Graph answer carries, in the order of the wire. */
export const metaHeaders = [
  // Its value follows the body's size: see the fact `meta.vary-rule`.
  { name: "Vary", present: "always", evidence: CASED },
  { name: "Access-Control-Allow-Origin", value: "*", present: "always", evidence: CASED },
  { name: "cross-origin-resource-policy", value: "cross-origin", present: "app-usage", evidence: CASED },
  { name: "x-app-usage", present: "app-usage", evidence: CASED },
  { name: "x-business-use-case-usage", present: "business-usage", evidence: PLACED_BY_US },
  // `text/javascript; charset=UTF-8` for a request without Accept: see the fact `meta.content-type-rule`.
  { name: "Content-Type", value: "application/json; charset=UTF-8", present: "always", evidence: CASED },
  { name: "WWW-Authenticate", present: "challenge", evidence: CASED },
  { name: "facebook-api-version", present: "version", evidence: CASED },
  { name: "X-Ad-Api-Version-Warning", present: "upgraded", evidence: PLACED_BY_US },
  { name: "Strict-Transport-Security", value: "max-age=15552000; preload", present: "real-host", evidence: CASED },
  { name: "Pragma", value: "no-cache", present: "always", evidence: CASED },
  {
    name: "Cache-Control",
    value: "private, no-cache, no-store, must-revalidate",
    errorValue: "no-store",
    present: "always",
    evidence: CASED,
  },
  { name: "Expires", value: "Sat, 01 Jan 2000 00:00:00 GMT", present: "always", evidence: CASED },
  { name: "ETag", present: "etag", evidence: PLACED_BY_US },
  { name: "x-fb-request-id", present: "always", evidence: CASED },
  { name: "x-fb-trace-id", present: "always", evidence: CASED },
  { name: "x-fb-rev", present: "always", evidence: CASED },
  { name: "X-FB-Debug", present: "always", evidence: CASED },
  { name: "X-FB-Connection-Quality", present: "always", evidence: PLACED_BY_US },
  { name: "Proxy-Status", present: "error", evidence: PLACED_BY_US },
  { name: "x-fb-aed", present: "always", evidence: PLACED_BY_US },
  { name: "error-mid", present: "error", evidence: PLACED_BY_US },
  { name: "debug-link", present: "error", evidence: PLACED_BY_US },
  { name: "Date", present: "always", evidence: CASED },
  { name: "Alt-Svc", value: 'h3=":443"; ma=86400', present: "real-host", evidence: CASED },
  { name: "Connection", value: "keep-alive", present: "always", evidence: CASED },
  { name: "Content-Length", present: "always", evidence: CASED },
] as const satisfies readonly HeaderSpec[];

/** What decides which headers an answer carries. */
export interface HeaderQuestion {
  readonly ok: boolean;
  /** Whether an error is told in the envelope of the service that takes an upload's bytes, and not in Graph's. */
  readonly debugInfo?: boolean;
  /** Whose usage is reported. */
  readonly usage: "business" | "app" | "none";
  /** Whether a version was chosen. */
  readonly version: boolean;
  /** Whether it is a GET below v26.0; an error has no `ETag` in any case. */
  readonly etag: boolean;
  readonly upgraded: boolean;
  /** Whether the answer came from a host of Meta's. */
  readonly realHost: boolean;
}

/**
 * The names of the headers that an answer has: lower-case, sorted, without those of the connection
 * (`connection`, `keep-alive`, `transfer-encoding`).
 *
 * @example
 * ```ts
 * import { expectedHeaderNames } from "@wamock/contract/meta";
 * import { assert, assertFalse } from "@std/assert";
 *
 * const names = expectedHeaderNames({ ok: false, usage: "none", version: false, etag: false, upgraded: false, realHost: true });
 * assert(names.includes("www-authenticate"));
 * assertFalse(names.includes("facebook-api-version"));
 * ```
 */
export function expectedHeaderNames(answer: HeaderQuestion): string[] {
  const holds: Readonly<Record<HeaderPresence, boolean>> = {
    always: true,
    error: !answer.ok,
    challenge: !answer.ok && answer.debugInfo !== true,
    "business-usage": answer.usage === "business",
    "app-usage": answer.usage === "app",
    version: answer.version,
    upgraded: answer.upgraded,
    etag: answer.ok && answer.etag,
    "real-host": answer.realHost,
  };
  return metaHeaders
    .filter(({ name, present }) => name !== "Connection" && holds[present])
    .map(({ name }) => name.toLowerCase())
    .sort();
}

/**
 * The names of the headers of a download, as recorded and in that order: nothing of Graph's own. The recorder
 * wrote names in its own casing; compare them without regard to case. `Date` and `Connection` are not among
 * them, though a server may add them.
 */
export const DOWNLOAD_HEADERS = [
  "Content-Digest",
  "Etag",
  "X-Manifold-Obj-Blobsizebytes",
  "X-Manifold-Obj-Canonicalpath",
  "X-Manifold-Obj-Ctime",
  "X-Manifold-Obj-Entrytype",
  "X-Manifold-Obj-Expiresat",
  "X-Manifold-Obj-Isuserdata",
  "X-Manifold-Obj-Propertiesjson",
  "X-Manifold-Obj-Symlinktarget",
  "Cross-Origin-Resource-Policy",
  "Accept-Ranges",
  "Cache-Control",
  "Content-Disposition",
  "Content-Type",
  "Content-Length",
] as const;
