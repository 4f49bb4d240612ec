import type { Limit } from "../provider.ts";

/** Figures of Wolkvox's that a user may set. */
export const wolkvoxLimits = [
  {
    id: "wolkvox.simultaneous-maximum",
    summary: "How many requests may run on one token at a time; the refusal's text says 2 whatever is set.",
    unit: "count",
    default: 2,
    evidence: {
      level: "documented",
      sources: ["D2", "D3", "D4"],
      note: "The same page also says that one token cannot be used simultaneously.",
    },
  },
  {
    id: "wolkvox.licences",
    summary: "How many licences the operation has.",
    unit: "count",
    default: 25,
    evidence: { level: "assumed", sources: ["D8"], note: "A server of its own has at least so many." },
  },
  {
    id: "wolkvox.tokens-per-licence",
    summary: "How many calls a day each licence gives; all tokens of the operation share them.",
    unit: "count",
    default: 1000,
    evidence: { level: "documented", sources: ["D2", "D4", "D8"] },
  },
  {
    id: "wolkvox.call-seconds",
    summary:
      "How long a call may take; one that takes so long or longer is given up, though what it asked for is done.",
    unit: "seconds",
    default: 60,
    evidence: { level: "documented", sources: ["D2", "D4"], note: "What exceeding it answers is a choice." },
  },
  {
    id: "wolkvox.handle-seconds",
    summary: "How long a handle can be used; only under `wolkvox.handle-lifetime: reported`.",
    unit: "seconds",
    default: 86_400,
    evidence: { level: "reported", sources: ["C3"] },
  },
  {
    id: "wolkvox.storage-delete-days",
    summary: "How old a file of the storage must be before it can be deleted.",
    unit: "days",
    default: 90,
    evidence: { level: "documented", sources: ["D4"], date: "2026" },
  },
] as const satisfies readonly Limit[];
