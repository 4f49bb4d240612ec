import type { CatalogueEntry } from "@wamock/contract";
import { metaErrors } from "@wamock/contract/meta";
import type { Incoming, Refusal } from "@wamock/engine";
import { type Token, tokenTime } from "./tokens.ts";
import type { NodeKind } from "./world.ts";

/** The credential as a request carries it. */
export interface SentToken {
  readonly text: string;
  readonly via: "header" | "query" | "form";
}

/** The access token in the header: `Bearer` or `OAuth`. */
export function headerToken({ headers }: Incoming): SentToken | undefined {
  const text = /^(?:Bearer|OAuth)\s+(\S.*)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return text === undefined ? undefined : { text: text.trim(), via: "header" };
}

/**
 * The access token in the header, else the query, else the form.
 *
 * @param formField reads a text field of the form; absent while the body is not read
 */
export function sentToken(incoming: Incoming, formField?: (name: string) => string | undefined): SentToken | undefined {
  const header = headerToken(incoming);
  if (header) return header;
  const query = incoming.url.searchParams.get("access_token");
  if (query) return { text: query, via: "query" };
  const field = formField?.("access_token");
  return field ? { text: field, via: "form" } : undefined;
}

/** What the judgement of a token depends on. */
export interface TokenFacts {
  readonly sent: SentToken | undefined;
  /** The `Authorization` header, for the explanation. */
  readonly authorization: string | null;
  readonly token: Token | undefined;
  readonly node: NodeKind;
  readonly edge: string | undefined;
  readonly appId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly proof: string | undefined;
  /** The proof that would be right. */
  readonly expectedProof: string | undefined;
  readonly statusDialect: string;
  readonly messageDialect: string;
}

/** A refusal, or why the token is good. */
export function judgeToken(facts: TokenFacts): Refusal | string {
  const { sent, token, appId } = facts;
  if (!sent) return missing(facts);
  if (!token) return unparseable(facts);
  switch (token.state) {
    case "expired":
      return refuse(facts, metaErrors["token-expired"], "the token has expired", {
        expired_at: tokenTime(token.expiredAt ?? 0),
        now: tokenTime(facts.now),
      });
    case "password-changed":
      return refuse(facts, metaErrors["token-password-changed"], "the token's session ended with a change of password");
    case "revoked":
      return refuse(facts, metaErrors["token-logged-out"], "the token was revoked");
    case "unauthorized":
      return refuse(facts, metaErrors["token-app-not-authorized"], "the token's user has removed the app", {
        app_id: appId,
      });
    case "no-permission":
      return facts.edge === "messages"
        ? { error: metaErrors["messages-permission"], reason: "the token may not send messages for this account" }
        : { error: metaErrors["permission-denied"], reason: "the token lacks the permission for this call" };
    default:
      return judgeProof(facts, token);
  }
}

function judgeProof({ proof, expectedProof, sent }: TokenFacts, token: Token): Refusal | string {
  if (proof === undefined) {
    if (token.state !== "proof-required") return `the token in the ${sent?.via} is good`;
    return {
      error: metaErrors["proof-required"],
      reason: "the app wants every call to carry appsecret_proof, and this one has none: " +
        "send the hex HMAC-SHA256 of the token, keyed with the app secret",
    };
  }
  if (proof === expectedProof) return `the token in the ${sent?.via} is good, and so is its appsecret_proof`;
  return {
    error: metaErrors["proof-invalid"],
    reason: "appsecret_proof is not the hex HMAC-SHA256 of this token, keyed with the app secret",
  };
}

function missing(facts: TokenFacts): Refusal {
  const reason = facts.authorization
    ? `the Authorization header holds no token: write "Bearer <token>"`
    : `there is no token: send "Authorization: Bearer <token>", or access_token in the query or the form`;
  if (facts.node === "user") return { error: metaErrors["token-missing-for-me"], reason };
  if (facts.edge === "whatsapp_business_profile") return { error: metaErrors["app-id-required"], reason };
  return refuse(facts, metaErrors["token-missing"], reason);
}

function unparseable(facts: TokenFacts): Refusal {
  const reason = "no such token was ever given out: take accessToken from /__admin/sandboxes/default";
  if (facts.messageDialect === "legacy") return { error: metaErrors["token-invalid-legacy"], reason };
  return refuse(facts, metaErrors["token-unparseable"], reason);
}

function refuse(facts: TokenFacts, error: CatalogueEntry, reason: string, values: Refusal["values"] = {}): Refusal {
  return { error, values, reason, status: tokenStatus(facts) };
}

/** 401 where the path names a WhatsApp object, 400 elsewhere, unless the dialect says always one of them. */
function tokenStatus({ node, edge, statusDialect }: TokenFacts): number {
  if (statusDialect === "always-401") return 401;
  if (statusDialect === "always-400") return 400;
  // An unknown id may be a media id of long ago, so it counts as WhatsApp's.
  const elsewhere = node === "user" || node === "application";
  return elsewhere && edge !== "media" ? 400 : 401;
}
