import type { CatalogueSource } from "../../catalogue.ts";
import { wolkvoxError } from "../envelope.ts";
import { CHOICE } from "../grounds.ts";

/** What Wolkvox Storage refuses. */
export const storageErrors = {
  "storage-file-required": {
    status: 400,
    body: wolkvoxError(
      400,
      "BAD REQUEST",
      "File upload is required (use 'file' for single or 'file[]' for multiple)",
    ),
    when: "The form has no file.",
    retryable: false,
    operations: ["wolkvox.storage.upload"],
    evidence: {
      level: "assumed",
      sources: ["D4"],
      date: "2026",
      note: "The text is documented; the status, and its name, are a choice.",
    },
  },
  "object-private": {
    status: 403,
    body: "",
    when: "The file of a public URL is private.",
    retryable: false,
    operations: ["wolkvox.storage.download"],
    evidence: CHOICE,
  },
  "object-gone": {
    status: 404,
    body: "",
    when: "There is no file at a public URL.",
    retryable: false,
    operations: ["wolkvox.storage.download"],
    evidence: CHOICE,
  },
} as const satisfies CatalogueSource;
