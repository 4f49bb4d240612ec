import type { Evidence, Json } from "@wamock/contract";
import type { Expectation } from "./expectation.ts";
import type { Profile } from "./profile.ts";
import type { RequestSpec } from "./request.ts";

/** What a target must let a suite do to it. A live API lets it do none of this. */
export type Need = "credential-states" | "settings" | "clock" | "webhooks";

/** What is put in place before a case, and undone after it. */
export interface Given {
  /** The state of the credential that the case uses; the good one stays reachable as `{good.<name>}`. */
  readonly credential?: string;
  readonly settings?: {
    readonly dialects?: Readonly<Record<string, string>>;
    readonly limits?: Readonly<Record<string, number>>;
  };
}

/** A request, and what it must be answered with. */
export interface RequestStep<Expect extends Expectation = Expectation> {
  readonly request: RequestSpec;
  readonly expect: Expect;
  /**
   * Placeholders for later steps, each with the path of a field of the JSON answer, such as `data.0.id`. Of each there
   * are variants: `{name.encoded}`, percent-encoded, `{name.path}`, up to its query, and `{name.altered}`, with one
   * character another.
   */
  readonly keep?: Readonly<Record<string, string>>;
}

/** Time passes. The clock stands still in a case that has such a step. */
export interface ClockStep {
  readonly advanceMs: number;
}

/** What must have been told by webhook, among all that was told since the case began. */
export interface WebhookExpectation {
  /** Fields by which the one that is meant is found, by their paths. Texts may hold placeholders. */
  readonly where: Readonly<Record<string, Json>>;
  /** Fields of it that have exactly this value. Texts may hold placeholders. */
  readonly equals: Readonly<Record<string, Json>>;
}

/** A look at what was told by webhook. What is due by the clock is waited for. */
export interface WebhookStep {
  readonly webhook: WebhookExpectation;
}

/** One thing that a case does. */
export type Step<Expect extends Expectation = Expectation> = RequestStep<Expect> | ClockStep | WebhookStep;

/** One thing done to a target, as data: it can be written out as JSON and read back. */
export interface Case<Expect extends Expectation = Expectation> {
  /** Stable for ever: `<provider>.<object>.<slug>`. */
  readonly id: string;
  /** One sentence: what is done, and what comes of it. */
  readonly title: string;
  /** The sentence that makes it a rule. */
  readonly quote: string;
  /** Ids of the facts and errors of the contract that the case is about. */
  readonly requirements: readonly string[];
  readonly evidence: Evidence;
  /** Whether it is about something odd that must be accepted: a target that refuses it is too strict. */
  readonly control?: true;
  /** Only where it is another than what follows from the case: see `profileOf`. */
  readonly profile?: Profile;
  readonly given?: Given;
  readonly steps: readonly Step<Expect>[];
}

/** Whether a step lets time pass. */
export function isClockStep<Expect extends Expectation>(step: Step<Expect>): step is ClockStep {
  return "advanceMs" in step;
}

/** Whether a step is a request and its answer. */
export function isRequestStep<Expect extends Expectation>(step: Step<Expect>): step is RequestStep<Expect> {
  return "request" in step;
}

/** What a case needs of a target, in the order of {@link Need}. */
export function needsOf({ given, steps }: Case): Need[] {
  const needs: Need[] = [];
  if (given?.credential !== undefined) needs.push("credential-states");
  if (given?.settings !== undefined) needs.push("settings");
  if (steps.some(isClockStep)) needs.push("clock");
  if (steps.some((step) => "webhook" in step)) needs.push("webhooks");
  return needs;
}
