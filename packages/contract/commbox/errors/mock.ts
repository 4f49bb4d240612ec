import type { CatalogueSource } from "../../catalogue.ts";
import { envelope } from "../envelope.ts";
import { COMMBOX_UNSERVED_OPERATIONS } from "../operations.ts";

/** What this project answers and CommBox never does. */
export const mockErrors = {
  "not-served": {
    status: 501,
    body: envelope(501, "wamock does not serve %{method} %{path} yet. See /__admin/facts for what it serves."),
    when: "The call is one of CommBox's that is not emulated.",
    retryable: false,
    operations: COMMBOX_UNSERVED_OPERATIONS.map(({ id }) => id),
    samples: { method: "GET", path: "/whatsapp/validatecontact" },
    evidence: { level: "assumed", sources: [], note: "This project's own answer, not CommBox's." },
  },
} as const satisfies CatalogueSource;
