import type { CatalogueSource } from "../../catalogue.ts";
import { envelope } from "../envelope.ts";

const UPLOAD = ["commbox.media.upload"];

/** What an upload's file can be refused for. */
export const uploadErrors = {
  "file-missing": {
    status: 400,
    body: envelope(400, "Missing parameter pic", [
      { recipient: "", status: 400, failed: "Missing required parameter" },
    ]),
    when: "The body is no multipart form, or has no file part named `pic`.",
    retryable: false,
    operations: UPLOAD,
    evidence: {
      level: "assumed",
      sources: ["D1"],
      note: "The page's own sample names a template's parameter; this is by analogy.",
    },
  },
  "type-not-allowed": {
    status: 400,
    body: envelope(400, "Unsupported file type: %{type} extension: %{extension}", ""),
    when: "WhatsApp takes no file of this type.",
    retryable: false,
    operations: UPLOAD,
    samples: { type: "image/heic", extension: "jpeg" },
    evidence: {
      level: "assumed",
      sources: ["D2"],
      note: "The text is documented for a webhook; its use here is a choice.",
    },
  },
  "file-too-large": {
    status: 400,
    body: envelope(400, "File is too big", ""),
    when: "The file is larger than its class, or the channel, allows.",
    retryable: false,
    operations: UPLOAD,
    evidence: {
      level: "assumed",
      sources: ["D2"],
      note: "The text is documented for a webhook; its use here is a choice.",
    },
  },
  "provider-failure": {
    status: 400,
    body: envelope(400, "Provider returned failure", ""),
    when: "Meta refuses the file.",
    retryable: false,
    operations: UPLOAD,
    evidence: {
      level: "assumed",
      sources: ["D2"],
      note: "The text is documented for the template call; its use here is a choice.",
    },
    injectableOnly: "There is no Meta behind this mock; it is ordered as a fault.",
  },
} as const satisfies CatalogueSource;
