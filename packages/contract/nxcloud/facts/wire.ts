import type { Fact } from "../../provider.ts";
import { CHOICE, inferred, UPLOAD_PAGE } from "../grounds.ts";

/** How answers look. */
export const wireFacts = [
  {
    id: "nxcloud.code-integer",
    statement: "code is a number, 0 for success.",
    evidence: { level: "documented", sources: ["U1", "U2", "C1"], date: "2025-03" },
  },
  {
    id: "nxcloud.key-order",
    statement: "A success has code, data, message; a failure code, message, data.",
    evidence: UPLOAD_PAGE,
  },
  { id: "nxcloud.data-null", statement: "data is null on failure.", evidence: UPLOAD_PAGE },
  {
    id: "nxcloud.status-200",
    statement: "Failures come with HTTP 200.",
    evidence: inferred("Clients read the code only then.", "C1", "C2"),
  },
  {
    id: "nxcloud.answer-type",
    statement: "Answers are application/json;charset=UTF-8.",
    evidence: CHOICE,
  },
  {
    id: "nxcloud.no-rate-limit",
    statement: "No rate limit is documented for these operations.",
    evidence: inferred("Other products of the vendor have some.", "R1"),
  },
] as const satisfies readonly Fact[];
