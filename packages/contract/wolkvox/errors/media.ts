import type { CatalogueSource } from "../../catalogue.ts";
import { wolkvoxError } from "../envelope.ts";
import { CHOICE } from "../grounds.ts";

/** What the connector or the file of a call is refused for. Nobody public lists an error of upload_media. */
export const mediaErrors = {
  "connector-not-found": {
    status: 404,
    body: wolkvoxError(404, "NOT FOUND", "CONNECTOR NOT FOUND"),
    when: "The connector does not exist, or is not one of the official API.",
    retryable: false,
    operations: [
      "wolkvox.media.upload",
      "wolkvox.templates.send",
      "wolkvox.templates.create",
      "wolkvox.templates.list",
    ],
    evidence: CHOICE,
  },
  "file-not-in-storage": {
    status: 400,
    body: wolkvoxError(400, "BAD REQUEST", "THE FILE MUST BE HOSTED IN WOLKVOX STORAGE"),
    when: "file_url leads elsewhere than to Wolkvox Storage.",
    retryable: false,
    operations: ["wolkvox.media.upload"],
    evidence: { level: "assumed", sources: ["D1"], note: "The rule is documented; the answer is a choice." },
  },
  "file-not-public": {
    status: 400,
    body: wolkvoxError(400, "BAD REQUEST", "THE FILE IS NOT PUBLIC OR DOES NOT EXIST"),
    when: "The file of file_url is private, or gone.",
    retryable: false,
    operations: ["wolkvox.media.upload"],
    evidence: { level: "assumed", sources: ["D1"], note: "The rule is documented; the answer is a choice." },
  },
  "file-type": {
    status: 400,
    body: wolkvoxError(400, "BAD REQUEST", "FILE TYPE NOT SUPPORTED"),
    when: "The file is of a type that Meta takes for no template.",
    retryable: false,
    operations: ["wolkvox.media.upload"],
    evidence: { level: "assumed", sources: ["D9"], note: "Meta lists the types; the answer is a choice." },
  },
  "upload-failed": {
    status: 500,
    body: wolkvoxError(500, "INTERNAL SERVER ERROR", "ERROR UPLOADING MEDIA"),
    when: "Meta refused the file, or did not answer.",
    retryable: true,
    operations: ["wolkvox.media.upload"],
    evidence: CHOICE,
    injectableOnly: "Meta is not asked here, so it never fails.",
  },
} as const satisfies CatalogueSource;
