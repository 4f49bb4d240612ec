import {
  DEFAULT_VERSION,
  isKnownVersion,
  META_VERSIONS,
  nextUsableVersion,
  parseVersion,
  upgradeWarning,
  versionUsable,
} from "@wamock/contract/meta";
import { type Check, checkEqual, checkThat } from "../../../check.ts";
import type { MetaExpectation } from "../case.ts";
import { headerOf, type WireAnswer, type WireRequest } from "../../../wire/exchange.ts";

/** The version that a request's path asks for; `undefined` when it asks for none that exists. */
export function askedVersion({ target }: WireRequest): string | undefined {
  const first = target.split(/[/?]/)[1] ?? "";
  return isKnownVersion(first) ? first : undefined;
}

/** Whether a call to that version is answered by another one. */
export function isUpgraded(asked: string | undefined, answer: WireAnswer): boolean {
  return asked !== undefined && !versionUsable(asked, dateOf(answer));
}

function dateOf(answer: WireAnswer): number {
  return Date.parse(headerOf(answer, "date") ?? "");
}

/**
 * Compares the version that answered with the one that was asked for. Which version stands in for an old one or for
 * none depends on the app; two below the newest is assumed.
 */
export function judgeVersion(
  asked: string | undefined,
  answer: WireAnswer,
  rule: MetaExpectation["standIn"],
): Check[] {
  const used = headerOf(answer, "facebook-api-version");
  if (used === undefined) return [];
  if (asked !== undefined && !isUpgraded(asked, answer)) {
    return [checkEqual("header.facebook-api-version", used, asked)];
  }
  const above = parseVersion(asked ?? "v1.0") ?? 1;
  const isNewer = META_VERSIONS.some(({ version }) => version === used) && (parseVersion(used) ?? 0) > above;
  const standIn = asked !== undefined && rule === "next-usable"
    ? nextUsableVersion(asked, dateOf(answer))
    : DEFAULT_VERSION;
  const checks = [
    checkThat("header.facebook-api-version", isNewer, `a version above ${asked ?? "any that has gone"}`, used),
    checkEqual("header.facebook-api-version.stand-in", used, standIn, { assumed: true }),
  ];
  if (asked === undefined) return checks;
  const warning = headerOf(answer, "x-ad-api-version-warning");
  return [...checks, checkEqual("header.x-ad-api-version-warning", warning, upgradeWarning(asked, used))];
}
