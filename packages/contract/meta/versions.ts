import type { Evidence } from "../evidence.ts";

/** One version of the Graph API. Dates are `YYYY-MM-DD`, UTC. */
export interface GraphVersion {
  readonly version: string;
  readonly introduced: string;
  /** The first day on which it is no longer served; absent while none is announced. */
  readonly usableUntil?: string;
  readonly evidence: Evidence;
}

const CHANGELOG = { level: "documented", sources: ["D5"], date: "2026-10" } as const satisfies Evidence;
const FROM_MEMORY = { level: "assumed", sources: [] } as const satisfies Evidence;

/** The versions whose dates are known, newest first. */
export const META_VERSIONS = [
  { version: "v26.0", introduced: "2026-07-29", evidence: CHANGELOG },
  { version: "v25.0", introduced: "2026-02-18", usableUntil: "2028-07-29", evidence: CHANGELOG },
  { version: "v24.0", introduced: "2025-10-08", usableUntil: "2028-02-18", evidence: CHANGELOG },
  { version: "v23.0", introduced: "2025-05-29", usableUntil: "2027-10-08", evidence: CHANGELOG },
  { version: "v22.0", introduced: "2025-01-21", usableUntil: "2027-05-20", evidence: CHANGELOG },
  { version: "v21.0", introduced: "2024-10-02", usableUntil: "2027-01-21", evidence: CHANGELOG },
  { version: "v20.0", introduced: "2024-05-21", usableUntil: "2026-09-24", evidence: FROM_MEMORY },
  { version: "v19.0", introduced: "2024-01-23", usableUntil: "2026-05-21", evidence: FROM_MEMORY },
] as const satisfies readonly GraphVersion[];

const VERSIONS: readonly GraphVersion[] = META_VERSIONS;

/** The newest version. */
export const LATEST_VERSION = "v26.0";

/** What a call without a version, or one that is upgraded, is served as: two below the newest (assumed). */
export const DEFAULT_VERSION = "v24.0";

/** From here on no `ETag` is sent. Source: D6. */
export const FIRST_VERSION_WITHOUT_ETAG = "v26.0";

/**
 * The major number of `vN.0`, or `undefined` when the text is not of that form.
 *
 * @example
 * ```ts
 * import { parseVersion } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseVersion("v24.0"), 24);
 * assertEquals(parseVersion("24"), undefined);
 * ```
 */
export function parseVersion(text: string): number | undefined {
  const major = /^v([1-9][0-9]{0,3})\.0$/.exec(text)?.[1];
  return major === undefined ? undefined : Number(major);
}

/** Whether a GET that this version answers has an `ETag`; of a text that is no version it is taken to have one. */
export function hasEtag(version: string): boolean {
  return (parseVersion(version) ?? 0) < (parseVersion(FIRST_VERSION_WITHOUT_ETAG) ?? 0);
}

const LATEST_MAJOR = Number(LATEST_VERSION.slice(1, -2));

/** Whether there ever was such a version: a newer one is read as the id of an object. */
export function isKnownVersion(text: string): boolean {
  const major = parseVersion(text);
  return major !== undefined && major <= LATEST_MAJOR;
}

/**
 * Whether a version is still served as itself. One that is older than {@link META_VERSIONS} is not.
 *
 * @param nowMs milliseconds since the epoch
 */
export function versionUsable(text: string, nowMs: number): boolean {
  const known = VERSIONS.find(({ version }) => version === text);
  if (known === undefined) return false;
  return known.usableUntil === undefined || nowMs < Date.parse(known.usableUntil);
}

/**
 * The oldest version above `asked` that is still served: what the documentation says an expired one becomes.
 *
 * @param nowMs milliseconds since the epoch
 */
export function nextUsableVersion(asked: string, nowMs: number): string {
  const above = parseVersion(asked) ?? 0;
  const next = VERSIONS.findLast(({ version }) =>
    (parseVersion(version) ?? 0) > above && versionUsable(version, nowMs)
  );
  return next?.version ?? LATEST_VERSION;
}

/**
 * The `X-Ad-Api-Version-Warning` of an upgraded call. Source: R1.
 *
 * @example
 * ```ts
 * import { upgradeWarning } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   upgradeWarning("v19.0", "v24.0"),
 *   "The call has been auto-upgraded to v24.0 as v19.0 has been deprecated.",
 * );
 * ```
 */
export function upgradeWarning(asked: string, used: string): string {
  return `The call has been auto-upgraded to ${used} as ${asked} has been deprecated.`;
}
