import type { CallAnswer, Caller, OutgoingCall } from "./callbacks.ts";

/** How long an answer is waited for, in milliseconds of real time. Nobody public says how long the providers do. */
const ANSWER_WITHIN_MS = 10_000;

/** A {@link Caller} that waits no longer than that. */
export type TimedCaller = (call: Omit<OutgoingCall, "signal">) => Promise<CallAnswer>;

/** Has every call broken off when it takes too long, or with `closing`. */
export function timed(caller: Caller, closing: AbortSignal): TimedCaller {
  return (call) => caller({ ...call, signal: AbortSignal.any([closing, AbortSignal.timeout(ANSWER_WITHIN_MS)]) });
}

/** Why a call has no answer: the system's code, or the error's own words. */
export function reasonOf(cause: unknown): string {
  const { name = "", code, message = "" } = cause as { name?: string; code?: unknown; message?: string };
  if (name === "TimeoutError") return `none within ${ANSWER_WITHIN_MS / 1000} s`;
  return typeof code === "string" ? code : message || String(cause);
}
