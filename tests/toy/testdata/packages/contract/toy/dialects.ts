import type { Dialect } from "../provider.ts";

/** The points on which what is known of Toy disagrees. */
export const toyDialects = [
  {
    id: "toy.key-status",
    summary: "The status that an unknown key gets.",
    default: "documented",
    choices: {
      documented: { summary: "401.", evidence: { level: "documented", sources: ["D1"] } },
      observed: { summary: "403.", evidence: { level: "assumed", sources: [] } },
    },
  },
] as const satisfies readonly Dialect[];
