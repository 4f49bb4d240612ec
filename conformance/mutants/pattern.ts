/** One check of one case: `<case>/<check>`. */
export type CheckName = string;

/**
 * Whether a pattern of a mutant names a check.
 *
 * @example
 * ```ts
 * import { names } from "./pattern.ts";
 * import { assert, assertFalse } from "@std/assert";
 *
 * assert(names("meta.media.chunked", "meta.media.chunked/status"));
 * assert(names("meta.media.*\/header.vary", "meta.media.chunked/header.vary"));
 * assertFalse(names("meta.media.chunked/body", "meta.media.chunked/body.keys"));
 * ```
 */
export function names(pattern: string, check: CheckName): boolean {
  const [wantedCase = "", wantedCheck] = split(pattern);
  const [caseId = "", checkId = ""] = split(check);
  return fits(wantedCase, caseId) && (wantedCheck === undefined || fits(wantedCheck, checkId));
}

/** Whether a pattern is about a case, whichever of its checks it names. */
export function isAbout(pattern: string, caseId: string): boolean {
  return fits(split(pattern)[0] ?? "", caseId);
}

function split(text: string): string[] {
  const slash = text.indexOf("/");
  return slash < 0 ? [text] : [text.slice(0, slash), text.slice(slash + 1)];
}

function fits(pattern: string, text: string): boolean {
  return pattern.endsWith("*") ? text.startsWith(pattern.slice(0, -1)) : text === pattern;
}
