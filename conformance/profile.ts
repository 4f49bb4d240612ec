import { sizeOf } from "./bytes.ts";
import { type Case, isClockStep, isRequestStep, type Step } from "./case.ts";
import type { BytesSpec } from "./bytes.ts";

/**
 * What a case is mainly about. Every case is in one profile.
 *
 * - `core`: what everybody needs: it works.
 * - `errors`: what is wrong is refused, in the provider's words.
 * - `limits`: sizes, rates, and how long a thing lives.
 * - `signature`: a request is signed, or a token proved.
 * - `resilience`: odd requests that live clients send are accepted, and what fails later is told later.
 */
export const PROFILES = ["core", "errors", "limits", "signature", "resilience"] as const;

/** One of {@link PROFILES}. */
export type Profile = typeof PROFILES[number];

/** A file from this size on is sent for its size. */
const LARGE_BYTES = 1_000_000;

/**
 * The profile of a case: the one that it names, or the one that follows from what it does.
 *
 * @example
 * ```ts
 * import { profileOf } from "./profile.ts";
 * import { toyCase } from "./testdata/toy_suite.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(profileOf(toyCase()), "core");
 * assertEquals(profileOf(toyCase({ control: true })), "resilience");
 * assertEquals(profileOf(toyCase({ steps: [{ advanceMs: 1 }] })), "limits");
 * ```
 */
export function profileOf({ profile, control, given, steps }: Case): Profile {
  if (profile) return profile;
  if (control) return "resilience";
  if (steps.some((step) => "webhook" in step)) return "resilience";
  if (given?.settings?.limits || steps.some(isAboutLimits)) return "limits";
  return steps.some((step) => isRequestStep(step) && "error" in step.expect) ? "errors" : "core";
}

function isAboutLimits(step: Step): boolean {
  if (isClockStep(step)) return true;
  if (!isRequestStep(step)) return false;
  const { request } = step;
  const contents = request.kind === "upload"
    ? request.parts.map(({ content }) => content)
    : request.kind === "call" && request.body
    ? [request.body]
    : [];
  return contents.some(isLarge);
}

function isLarge(content: BytesSpec): boolean {
  return "size" in content && sizeOf(content) >= LARGE_BYTES;
}
