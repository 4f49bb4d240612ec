import type { Fact } from "../../provider.ts";

/** What is known of Toy. */
export const toyFacts = [
  {
    id: "toy.answers-json",
    statement: "Every answer is JSON.",
    evidence: { level: "documented", sources: ["D1"] },
  },
  {
    id: "toy.size-counted",
    statement: "A file is described by its size in bytes.",
    operation: "toy.files.get",
    evidence: { level: "documented", sources: ["D1"] },
  },
  {
    id: "toy.kept-for-ever",
    statement: "A file is kept for ever.",
    evidence: { level: "assumed", sources: [] },
  },
] as const satisfies readonly Fact[];
