import type { Limit } from "../provider.ts";

/** Figures of Toy's that a user may set. */
export const toyLimits = [
  {
    id: "toy.file-bytes",
    summary: "Largest file.",
    unit: "bytes",
    default: 1024,
    evidence: { level: "documented", sources: ["D1"] },
  },
] as const satisfies readonly Limit[];
