import type { CatalogueSource } from "../../catalogue.ts";
import { wolkvoxError } from "../envelope.ts";
import { WOLKVOX_OTHER_MODULES, WOLKVOX_UNSERVED_OPERATIONS } from "../operations.ts";

/** What this project answers and Wolkvox never does. */
export const mockErrors = {
  "not-served": {
    status: 501,
    body: wolkvoxError(
      501,
      "NOT IMPLEMENTED",
      "wamock does not serve %{call} yet. See /__admin/facts for what it serves.",
    ),
    when: "The call is one of Wolkvox's that is not emulated.",
    retryable: false,
    operations: [...WOLKVOX_UNSERVED_OPERATIONS, WOLKVOX_OTHER_MODULES].map(({ id }) => id),
    samples: { call: "whatsapp.php?api=send_message" },
    evidence: { level: "assumed", sources: [], note: "This project's own answer, not Wolkvox's." },
  },
} as const satisfies CatalogueSource;
