import { wolkvoxErrors } from "@wamock/contract/wolkvox";
import type { Refusal, Rung } from "@wamock/engine";
import type { KnownCall } from "./api_path.ts";
import type { TokenState } from "./tokens.ts";
import type { Use } from "./usage.ts";

/** What the judgement of a token depends on. */
export interface TokenFacts {
  /** Value of the header; `null` when there is none. */
  readonly sent: string | null;
  readonly state: TokenState | undefined;
}

/** What the checks depend on that come once the token is known. */
export interface GateFacts {
  readonly use: Pick<Use, "running" | "today">;
  /** How many requests may run on one token. */
  readonly simultaneous: number;
  /** How many calls the operation has a day. */
  readonly quota: number;
  readonly method: string;
  /** File and query, for the explanation. */
  readonly asked: string;
  readonly call: KnownCall | undefined;
}

/** Whether the token is one, and good: nothing is counted for a caller that nobody knows. */
export const TOKEN_RUNGS: readonly Rung<TokenFacts>[] = [
  { check: "token-present", judge: judgeTokenPresent },
  { check: "token-good", judge: judgeTokenGood },
];

/** The checks that every call with a good token goes through, in their order. */
export const GATE: readonly Rung<GateFacts>[] = [
  { check: "simultaneous", judge: judgeSimultaneous },
  { check: "quota", judge: judgeQuota },
  { check: "api", judge: judgeApi },
  { check: "method", judge: judgeMethod },
  { check: "served", judge: judgeServed },
];

function judgeTokenPresent({ sent }: TokenFacts): Refusal | string {
  if (sent !== null && sent.trim() !== "") return "there is a wolkvox-token";
  return { error: wolkvoxErrors["token-missing"], reason: "there is no header wolkvox-token: send the token in it" };
}

function judgeTokenGood({ state }: TokenFacts): Refusal | string {
  switch (state) {
    case "good":
      return "the token is good";
    case "expired":
      return { error: wolkvoxErrors["token-expired"], reason: "the token has expired: make a new one" };
    case "revoked":
      return { error: wolkvoxErrors["token-invalid"], reason: "the token was revoked: make a new one" };
    case "unauthorized":
      return { error: wolkvoxErrors["token-invalid"], reason: "the token is another account's" };
    case undefined:
      return {
        error: wolkvoxErrors["token-invalid"],
        reason: "no such token was ever given out: take token from /__admin/sandboxes/default",
      };
  }
}

function judgeSimultaneous({ use, simultaneous }: GateFacts): Refusal | string {
  if (use.running <= simultaneous) return `${use.running} of ${simultaneous} requests that may run on a token`;
  return {
    error: wolkvoxErrors["simultaneous-requests"],
    reason: `${use.running - 1} requests run on this token, and ${simultaneous} may: wait until one is answered`,
  };
}

function judgeQuota({ use, quota }: GateFacts): Refusal | string {
  if (use.today <= quota) return `call ${use.today} of ${quota} today`;
  return {
    error: wolkvoxErrors["token-limit"],
    reason: `this is call ${use.today} of the day, and there are ${quota}: wait for midnight in Bogotá, ` +
      "or set the limit wolkvox.licences",
  };
}

function judgeApi({ call, asked }: GateFacts): Refusal | string {
  if (call) return `"${asked}" is a call of Wolkvox's, as far as is known`;
  return { error: wolkvoxErrors["api-unknown"], reason: `Wolkvox has no call "${asked}": look at file and api` };
}

function judgeMethod({ call, method }: GateFacts): Refusal | string {
  if (call && call.method === undefined) return "nobody here knows the call's method";
  if (call?.method === method) return `${method} is the call's method`;
  return { error: wolkvoxErrors["method-not-allowed"], reason: `the call wants ${call?.method}, not ${method}` };
}

function judgeServed({ call, asked }: GateFacts): Refusal | string {
  if (call?.operation) return `${call.operation} is served`;
  return {
    error: wolkvoxErrors["not-served"],
    values: { call: asked },
    reason: "it is, or may be, a call of Wolkvox's, and this mock does not serve it yet",
  };
}
