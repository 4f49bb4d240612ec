import type { Dialect } from "../provider.ts";
import { UPLOAD_PAGE } from "./grounds.ts";

/** The points on which what is known of CommBox disagrees with itself. */
export const commboxDialects = [
  {
    id: "commbox.envelope",
    summary: "How `status`, `response_time` and the `data` of a 400 are written.",
    default: "documented",
    choices: {
      documented: {
        summary: "The status is a string on 200, 206 and 400 and an integer on every other; the time has 7 digits on " +
          "a success and 3 on an error; an upload's missing parameter is told with a list of recipients.",
        evidence: {
          ...UPLOAD_PAGE,
          note: "The 3 digits come of how the site renders its examples. That a 206 is as a 200 is assumed.",
        },
      },
      observed: {
        summary: "The status is an integer everywhere; the time has up to 7 digits, without zeros at its end; an " +
          "upload has no list of recipients.",
        evidence: {
          level: "recorded",
          sources: ["C1", "S1", "D2"],
          date: "2024-11-28",
          note: "Recorded of the success of a GET; of errors, and of the trimmed zeros, it is inferred.",
        },
      },
    },
  },
  {
    id: "commbox.file-field",
    summary: "Which part of an upload's form is its file.",
    default: "documented",
    choices: {
      documented: { summary: "A file part named `pic`.", evidence: UPLOAD_PAGE },
      observed: {
        summary: "Any part with a file name, whatever its own name, the empty one included.",
        evidence: {
          level: "assumed",
          sources: ["D2", "D3", "D4"],
          note: "The vendor's own collection sends an empty name; that any will do is inferred.",
        },
      },
    },
  },
  {
    id: "commbox.unknown-stream",
    summary: "What a stream id gets that has the right form and is no channel's.",
    default: "documented",
    choices: {
      documented: {
        summary: "404, `Not Found`.",
        evidence: { level: "assumed", sources: ["D1"], note: "404 is documented; what causes it is not." },
      },
      observed: {
        summary: "400, `Operation failed`, with the code `INVALID_STREAM`.",
        evidence: { level: "assumed", sources: ["D2"], note: "Documented for another call of the API." },
      },
    },
  },
  {
    id: "commbox.query-token",
    summary: "Whether the key may come as `access_token` in the query.",
    default: "documented",
    choices: {
      documented: { summary: "No: only as a bearer token.", evidence: UPLOAD_PAGE },
      observed: {
        summary: "Yes, as it could in 2020.",
        evidence: { level: "reported", sources: ["S2"], date: "2020" },
      },
    },
  },
] as const satisfies readonly Dialect[];
