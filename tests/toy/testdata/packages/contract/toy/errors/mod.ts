import { type CatalogueSource, defineCatalogue } from "../../catalogue.ts";
import type { Evidence } from "../../evidence.ts";

const DOCUMENTED = { level: "documented", sources: ["D1"] } as const satisfies Evidence;

const EVERYWHERE = ["toy.files.upload", "toy.files.get"];

/** Every error of Toy's, by slug. */
export const toyErrors = defineCatalogue(
  "toy",
  {
    "key-wrong": {
      status: 401,
      otherStatuses: [403],
      body: { error: "unknown key" },
      when: "The header X-Toy-Key is missing, or no key.",
      retryable: false,
      operations: EVERYWHERE,
      evidence: DOCUMENTED,
    },
    "file-missing": {
      status: 400,
      body: { error: "no file" },
      when: "The form has no part file with a filename.",
      retryable: false,
      operations: ["toy.files.upload"],
      evidence: DOCUMENTED,
    },
    "file-too-large": {
      status: 413,
      body: { error: "%{size} is too large" },
      when: "The file is larger than the limit.",
      retryable: false,
      operations: ["toy.files.upload"],
      samples: { size: 1_048_577 },
      evidence: DOCUMENTED,
    },
    "not-found": {
      status: 404,
      body: { error: "not found" },
      when: "The path is none of Toy's, or no file has the id.",
      retryable: false,
      operations: EVERYWHERE,
      evidence: { level: "assumed", sources: [] },
    },
    "toy-broke": {
      status: 500,
      body: { error: "broken" },
      when: "Toy failed.",
      retryable: true,
      operations: EVERYWHERE,
      evidence: DOCUMENTED,
      injectableOnly: "It is the provider's own failure: no request brings it about.",
    },
  } as const satisfies CatalogueSource,
);
