import { metaErrors } from "@wamock/contract/meta";
import type { Refusal } from "@wamock/engine";
import { judgeToken, type TokenFacts } from "../auth.ts";

/** What the judgement of a token depends on that comes with a call on a session. */
export interface SessionTokenFacts extends TokenFacts {
  readonly method: string;
  /** Which schemes the bytes may come with. */
  readonly schemeDialect: string;
}

/** A refusal in the words of the service that takes an upload's bytes, or why the token is good. */
export function judgeSessionToken(facts: SessionTokenFacts): Refusal | string {
  const { sent, method, schemeDialect } = facts;
  if (!sent) return refuse('there is no token: write "Authorization: OAuth <token>"');
  if (method === "POST") {
    if (sent.via !== "header") {
      return refuse(`the token is in the ${sent.via}: with the bytes it counts in the Authorization header alone`);
    }
    const isBearer = /^bearer\s/i.test(facts.authorization ?? "");
    if (isBearer && schemeDialect === "strict") {
      return refuse('the Authorization scheme is Bearer: write "Authorization: OAuth <token>" for the bytes');
    }
  }
  const verdict = judgeToken(facts);
  return typeof verdict === "string" ? verdict : refuse(verdict.reason);
}

function refuse(reason: string): Refusal {
  return { error: metaErrors["upload-not-authorized"], reason };
}
