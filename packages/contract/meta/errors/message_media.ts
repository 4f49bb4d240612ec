import type { CatalogueSource } from "../../catalogue.ts";
import { graphError } from "../graph_error.ts";
import { ERROR_TABLES } from "../grounds.ts";
import { BY_WEBHOOK, titledError } from "./wording.ts";

/** What is wrong with the media of a message. */
export const messageMediaErrors = {
  "media-id-invalid": {
    status: 400,
    body: graphError({
      message: "(#100) Param %{param} is not a valid whatsapp business account media attachment ID",
      type: "OAuthException",
      code: 100,
    }),
    when: "The media id of a message is unknown, expired or another number's; the parameter reads `image['id']`.",
    retryable: false,
    operations: ["meta.messages.send"],
    samples: { param: "image['id']" },
    evidence: {
      level: "reported",
      sources: ["U10", "U11", "U25", "U26"],
      note: "Also reported with the parameter as `image.id`; match the end of the text.",
    },
  },
  "media-id-or-link-required": {
    status: 400,
    body: graphError({
      message: "(#100) Either one of media ID or link must be present",
      type: "OAuthException",
      code: 100,
      subcode: 2494009,
    }),
    when: "A media message has neither an id nor a link.",
    retryable: false,
    operations: ["meta.messages.send"],
    evidence: { level: "reported", sources: ["I3"], date: "2022" },
  },
  "media-link-invalid": {
    status: 400,
    body: graphError({ message: "(#100) Param %{param} is not a valid URI.", type: "OAuthException", code: 100 }),
    when: "The link of a media message is not a URI.",
    retryable: false,
    operations: ["meta.messages.send"],
    samples: { param: "image['link']" },
    evidence: { level: "assumed", sources: ["U25"], note: "Only the end of the text is reported." },
  },
  "media-download-error": {
    status: 400,
    body: titledError(131052, "Media download error", "Unable to download the media sent by the user."),
    when: "Media that a user sent could not be fetched.",
    retryable: false,
    operations: [],
    evidence: ERROR_TABLES,
    injectableOnly: BY_WEBHOOK,
  },
  "media-file-too-big": {
    status: 400,
    body: titledError(
      131052,
      "Media file size too big. Max file size we currently support: 100MB. Please communicate with your customer " +
        "to send a media file that is smaller than 100MB",
    ),
    when: "Media that a user sent is larger than 100 MB.",
    retryable: false,
    operations: [],
    evidence: {
      level: "assumed",
      sources: ["D2"],
      note: "A second title of the code; where it was read is uncertain.",
    },
    injectableOnly: BY_WEBHOOK,
  },
  "media-upload-error": {
    status: 400,
    body: titledError(131053, "Media upload error", "Unable to upload the media used in the message."),
    when: "The media of a message that was accepted could not be used: its link failed or its type may not be sent.",
    retryable: false,
    operations: [],
    evidence: {
      ...ERROR_TABLES,
      sources: ["D2", "D3", "I4", "I5"],
      note: "Reported webhooks have more precise details, such as `Unsupported Audio mime type audio/opus. ...`.",
    },
    injectableOnly: BY_WEBHOOK,
  },
} as const satisfies CatalogueSource;
