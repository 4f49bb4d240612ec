import type { Fact } from "../../provider.ts";
import { CHOICE, OPENAPI, PAGE_AND_OPENAPI, UPLOAD_PAGE } from "../grounds.ts";

/** What every answer looks like. */
export const answerFacts = [
  {
    id: "commbox.envelope-keys",
    statement: "An answer has `status`, `description`, `response_time` and, where there is any, `data`.",
    evidence: PAGE_AND_OPENAPI,
  },
  {
    id: "commbox.status-in-body",
    statement: "The `status` of the body is the HTTP status.",
    evidence: UPLOAD_PAGE,
  },
  {
    id: "commbox.response-time-form",
    statement: "`response_time` is UTC with up to 7 digits of a second, and ends in `Z`.",
    evidence: PAGE_AND_OPENAPI,
  },
  {
    id: "commbox.content-type",
    statement: "Answers are `application/json`.",
    evidence: { ...OPENAPI, note: "That `; charset=utf-8` follows is a choice." },
  },
  {
    id: "commbox.data-absent",
    statement: "401, 404, 429 and 500 have no `data`.",
    evidence: UPLOAD_PAGE,
  },
  {
    id: "commbox.request-id",
    statement: "A request id of the caller's, in `X-Request-Id`, comes back in the answer.",
    evidence: { level: "assumed", sources: ["D5"], note: "That there is one is documented; its header is a choice." },
  },
  {
    id: "commbox.no-rate-limit-headers",
    statement: "A throttled answer has neither `Retry-After` nor `X-RateLimit-*`, unless a setting says so.",
    evidence: CHOICE,
  },
] as const satisfies readonly Fact[];
