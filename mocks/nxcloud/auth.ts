import {
  ACTIONS,
  type explainTs,
  KNOWN_ACTIONS,
  nxcloudErrors,
  type SignedHeaders,
  WHATSAPP_BIZ_TYPE,
} from "@wamock/contract/nxcloud";
import type { HeaderReader, Refusal, Rung } from "@wamock/engine";
import type { Account } from "./accounts.ts";

/** The headers of every call, as sent; one that is missing is empty. */
export interface SentHeaders extends SignedHeaders {
  readonly sign: string;
}

/** Reads the five headers that every call must have. */
export function sentHeaders(headers: HeaderReader): SentHeaders {
  const value = (name: string) => headers.get(name)?.trim() ?? "";
  return {
    accessKey: value("accessKey"),
    ts: value("ts"),
    bizType: value("bizType"),
    action: value("action"),
    sign: value("sign"),
  };
}

/** What the judgement of the headers depends on. */
export interface AuthFacts {
  readonly operation: string;
  readonly sent: SentHeaders;
  /** What is wrong with `ts`. */
  readonly tsFinding: ReturnType<typeof explainTs>;
  readonly account: Account | undefined;
  readonly strictAction: string;
}

/** The checks on the headers before the body is read. That they are made in this order is this project's choice. */
export const AUTH_LADDER: readonly Rung<AuthFacts>[] = [
  { check: "headers", judge: judgeHeaders },
  { check: "ts", judge: judgeTs },
  { check: "access-key", judge: judgeAccessKey },
  { check: "biz-type", judge: judgeBizType },
  { check: "action", judge: judgeAction },
];

/** What the judgement of a signature depends on. */
export interface SignFacts {
  readonly sign: string;
  /** The signature that would be right. */
  readonly expected: string;
  /** Whether a signature in upper case passes. */
  readonly anyCase: boolean;
}

/** The check of the signature. */
export const SIGN_LADDER: readonly Rung<SignFacts>[] = [{ check: "sign", judge: judgeSign }];

function judgeHeaders({ sent }: AuthFacts): Refusal | string {
  const missing = Object.entries(sent).filter(([, value]) => value === "").map(([name]) => name);
  if (missing.length === 0) return "accessKey, ts, bizType, action and sign are there";
  const reason = `missing or blank: ${missing.join(", ")}. Send them as HTTP headers, not in the query or the body`;
  return { error: nxcloudErrors["missing-parameters"], reason };
}

function judgeTs({ sent, tsFinding }: AuthFacts): Refusal | string {
  if (!tsFinding) return `ts ${sent.ts} is within the window`;
  return { error: nxcloudErrors["timestamp-expired"], reason: `${tsFinding.cause}: ${tsFinding.cure}` };
}

function judgeAccessKey({ sent, account }: AuthFacts): Refusal | string {
  const error = nxcloudErrors["insufficient-permissions"];
  if (!account) {
    const reason = `no account has the accessKey "${sent.accessKey}": take it from /__admin/sandboxes/default`;
    return { error, reason };
  }
  if (account.state === "revoked") return { error, reason: "the accessKey was revoked" };
  if (account.state === "no-permission") return { error, reason: "the account lacks the WhatsApp business" };
  return "the accessKey is known";
}

function judgeBizType({ sent: { bizType } }: AuthFacts): Refusal | string {
  if (bizType === WHATSAPP_BIZ_TYPE) return "bizType is 2, WhatsApp";
  return {
    error: nxcloudErrors["parameter-error"],
    reason: `bizType is "${bizType}": WhatsApp is ${WHATSAPP_BIZ_TYPE}`,
  };
}

function judgeAction({ sent: { action }, operation, strictAction }: AuthFacts): Refusal | string {
  const printed = ACTIONS[operation];
  if (action === printed) return `action is "${action}", as this path's page prints`;
  if (strictAction === "off") return `action is "${action}", which is not looked at`;
  if (strictAction === "known" && KNOWN_ACTIONS.includes(action)) {
    return `action is "${action}", which some WhatsApp page prints; this path's prints "${printed}"`;
  }
  return { error: nxcloudErrors["parameter-error"], reason: `action is "${action}": this path's is "${printed}"` };
}

function judgeSign({ sign, expected, anyCase }: SignFacts): Refusal | string {
  if (sign === expected) return "the signature is right";
  if (anyCase && sign.toLowerCase() === expected) return "the signature is right, but for its upper case";
  return {
    error: nxcloudErrors["invalid-signature"],
    reason: `sign is "${sign.slice(0, 128)}", and ${expected} would be right: see the autopsy`,
  };
}
