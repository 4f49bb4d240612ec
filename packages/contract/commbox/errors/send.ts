import type { CatalogueSource } from "../../catalogue.ts";
import { envelope } from "../envelope.ts";
import { OPENAPI } from "../grounds.ts";

const SEND = ["commbox.templates.send"];

function failed(description: string, reason: string) {
  return envelope(400, description, [{ recipient: "%{recipient}", status: 400, failed: reason }]);
}

/**
 * Why a send fails for every recipient. With several recipients `data` has an item for each, and the first one's
 * failure gives the description; where some succeed, the answer is a 206 with the same items among the others.
 */
export const sendErrors = {
  "send-parameter-missing": {
    status: 400,
    body: failed("Missing parameter %{parameter}", "Missing required parameter"),
    when: "A message lacks the name of its template, its recipient, or the id or link of its media.",
    retryable: false,
    operations: SEND,
    samples: { parameter: "template_name", recipient: "9725551234" },
    evidence: { ...OPENAPI, note: "Documented for `template_name`; for the recipient and the media it is by analogy." },
  },
  "send-media-unknown": {
    status: 400,
    body: failed("Provider returned failure", "Missing required parameter"),
    when: "A header's media id was never given out, or has expired.",
    retryable: false,
    operations: SEND,
    samples: { recipient: "9725551234" },
    evidence: { level: "assumed", sources: [], note: "What an unknown id is answered with is not known." },
  },
  "send-recipient-invalid": {
    status: 400,
    body: failed("Provider returned failure", "invalid — Not a valid WhatsApp user"),
    when: "A recipient is no number of digits with its country's code.",
    retryable: false,
    operations: SEND,
    samples: { recipient: "9725551234" },
    evidence: {
      level: "assumed",
      sources: ["D2"],
      note: "The text is documented, of numbers without WhatsApp; that a misspelt one gets it is assumed.",
    },
  },
} as const satisfies CatalogueSource;
