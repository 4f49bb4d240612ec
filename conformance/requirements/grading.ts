import type { Evidence } from "@wamock/contract";
import { levelOf, type Requirement } from "./requirement.ts";

/** What a good client does, whatever the provider: no target can be held to it. Sources are Meta's contract's. */
const SENTENCES = {
  "client.later-failure-told": {
    sentence: "A client does not tell a message as delivered because the call was answered 200: it takes in the " +
      "status webhooks, and shows a failed one with its details.",
    evidence: { level: "reported", sources: ["I4", "I5"] },
  },
  "client.upload-error-stops": {
    sentence: "A client stops at an upload that was refused, or answered without an id: it sends no message with an " +
      "undefined id, and does not fall back in silence.",
    evidence: { level: "reported", sources: ["I3", "I4"] },
  },
  "client.description-is-not-the-file": {
    sentence:
      "A client follows the URL of a description, and compares size or hash: it does not keep the JSON of the " +
      "description in the place of the file.",
    evidence: { level: "reported", sources: ["I4"] },
  },
  "client.expired-token-told": {
    sentence: "A client tells that its token has expired: it neither repeats the call nor shows a success.",
    evidence: { level: "reported", sources: ["I4"] },
  },
  "client.headers-and-bodies-survived": {
    sentence: "A client takes headers about version and usage, escaped slashes, and an error that is no JSON without " +
      "breaking, and waits when it is throttled.",
    evidence: { level: "reported", sources: ["R1"] },
  },
  "client.token-kept-from-strangers": {
    sentence: "A client sends its token to the provider's own hosts alone, whatever URL an answer gives.",
    evidence: { level: "reported", sources: ["I7"] },
  },
} as const satisfies Readonly<Record<string, { readonly sentence: string; readonly evidence: Evidence }>>;

/** The id of a sentence about clients. */
export type GradingId = keyof typeof SENTENCES;

/** The rows that judge a client. */
export const GRADING: readonly Requirement[] = Object.entries(SENTENCES).map(([id, { sentence, evidence }]) => ({
  id,
  provider: "client",
  sentence,
  level: levelOf(evidence.level),
  evidence,
  date: "2026-11",
  cases: [],
  grading: true,
}));
