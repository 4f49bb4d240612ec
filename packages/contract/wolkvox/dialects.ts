import type { Dialect } from "../provider.ts";
import { CHOICE } from "./grounds.ts";

/** The points on which what is known of Wolkvox disagrees with itself, or says nothing at all. */
export const wolkvoxDialects = [
  {
    id: "wolkvox.error-code-type",
    summary: "How `code` is written in a refusal.",
    default: "as-success",
    choices: {
      "as-success": {
        summary: "As in the call's own success: a number in send_template_official only.",
        evidence: CHOICE,
      },
      string: {
        summary: "Always text: newer pages give their error codes so.",
        evidence: { level: "assumed", sources: ["D4"], note: "Tables of other calls say so; no body is shown." },
      },
      integer: {
        summary: "Always a number: the pages' tables give `code` so.",
        evidence: { level: "assumed", sources: ["D1", "D2"], note: "The examples of the same pages disagree." },
      },
    },
  },
  {
    id: "wolkvox.handle-lifetime",
    summary: "How long a handle can be used.",
    default: "documented",
    choices: {
      documented: {
        summary: "Without end: one handle serves many templates.",
        evidence: {
          level: "documented",
          sources: ["D1"],
          note: "The page names no end; that there is none is inferred.",
        },
      },
      reported: {
        summary: "As long as the limit `wolkvox.handle-seconds` says: Meta is said to let it expire after a day.",
        evidence: { level: "reported", sources: ["C3"] },
      },
    },
  },
  {
    id: "wolkvox.send-connector",
    summary: "Which connectors send_template_official takes.",
    default: "official",
    choices: {
      official: {
        summary: "Those of a WhatsApp Business line or the Cloud API, as the page says of the call.",
        evidence: { level: "documented", sources: ["D2", "D4"] },
      },
      any: {
        summary: "A mobile one as well, as the same page says of the field.",
        evidence: { level: "documented", sources: ["D2"] },
      },
    },
  },
] as const satisfies readonly Dialect[];
