import type { CatalogueSource } from "../../catalogue.ts";
import { graphError } from "../graph_error.ts";
import { META_UNSERVED_OPERATIONS } from "../operations.ts";

/** What this project answers and Meta never does. */
export const mockErrors = {
  "not-served": {
    status: 501,
    body: graphError({
      message: "wamock does not serve %{method} %{path} yet. See /__admin/facts for what it serves.",
      type: "OAuthException",
      code: 1,
    }),
    when: "The call is one of Meta's that is not emulated.",
    retryable: false,
    operations: META_UNSERVED_OPERATIONS.map(({ id }) => id),
    samples: { method: "POST", path: "/{phone}/register" },
    evidence: { level: "assumed", sources: [], note: "This project's own answer, not Meta's." },
  },
} as const satisfies CatalogueSource;
