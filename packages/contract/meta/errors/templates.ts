import type { CatalogueSource } from "../../catalogue.ts";
import { ERROR_TABLES, NEW_ERROR_PAGE, OLD_ERROR_TABLE } from "../grounds.ts";
import { graphError } from "../graph_error.ts";
import { NO_FLOW, NO_TEMPLATE_STATE, titledError } from "./wording.ts";

const SEND = ["meta.messages.send"] as const;

/** What is wrong with a template when it is sent. */
export const templateErrors = {
  "template-parameter-mandatory": {
    status: 400,
    body: graphError({
      message: "(#100) Invalid parameter",
      type: "OAuthException",
      code: 100,
      details: "Parameter '%{name}' is mandatory for component parameter type '%{type}'",
    }),
    when: "A parameter of a template's component lacks its value.",
    retryable: false,
    operations: SEND,
    samples: { name: "image", type: "header" },
    evidence: { level: "reported", sources: ["I9"] },
  },
  "template-parameter-count": {
    status: 400,
    body: titledError(132000, "Template Param Count Mismatch"),
    when: "The message has more or fewer parameters than its template.",
    retryable: false,
    operations: SEND,
    evidence: OLD_ERROR_TABLE,
  },
  "template-missing": {
    status: 404,
    body: titledError(
      132001,
      "Template name does not exist in the translation",
      "template name (%{name}) does not exist in %{language}",
    ),
    when: "There is no approved template of that name in that language.",
    retryable: false,
    operations: SEND,
    samples: { name: "my_template", language: "es" },
    evidence: {
      level: "reported",
      sources: ["U22", "D3"],
      note: "The status and the title `Template does not exist` are documented; the text on the wire is reported.",
    },
  },
  "template-text-too-long": {
    status: 400,
    body: titledError(132005, "Template Hydrated Text Too Long"),
    when: "The template's text is too long once its parameters are in.",
    retryable: false,
    operations: SEND,
    evidence: OLD_ERROR_TABLE,
    injectableOnly: "How long is too long is not known.",
  },
  "template-characters": {
    status: 400,
    body: titledError(132007, "Template Format Character Policy Violated"),
    when: "A parameter holds characters that a template may not.",
    retryable: false,
    operations: SEND,
    evidence: OLD_ERROR_TABLE,
    injectableOnly: "Which characters Meta refuses is not known.",
  },
  "template-parameter-format": {
    status: 400,
    body: titledError(
      132012,
      "Parameter format does not match format in the created template",
      "%{component}: Format mismatch, expected %{expected}, received %{received}",
    ),
    when: "A parameter is of another kind than the template's, or its media is missing.",
    retryable: false,
    operations: SEND,
    samples: { component: "header", expected: "IMAGE", received: "UNKNOWN" },
    evidence: {
      level: "reported",
      sources: ["I9", "D3"],
      note: "The status and the title `Template Parameter Format Mismatch` are documented; the text on the wire is " +
        "reported.",
    },
  },
  "template-paused": {
    status: 400,
    body: titledError(132015, "Template is Paused"),
    when: "The template is paused.",
    retryable: true,
    operations: SEND,
    evidence: OLD_ERROR_TABLE,
    injectableOnly: NO_TEMPLATE_STATE,
  },
  "template-disabled": {
    status: 400,
    body: titledError(132016, "Template is Disabled"),
    when: "The template is disabled.",
    retryable: false,
    operations: SEND,
    evidence: OLD_ERROR_TABLE,
    injectableOnly: NO_TEMPLATE_STATE,
  },
  "template-validation": {
    status: 400,
    body: titledError(
      132018,
      "Template validation error",
      "There's an issue with the parameters in your template.",
    ),
    when: "The template's parameters do not pass; from v23.0 on.",
    retryable: false,
    operations: SEND,
    evidence: NEW_ERROR_PAGE,
    injectableOnly: "What it covers beside the errors with a text of their own is not known.",
  },
  "flow-blocked": {
    status: 400,
    body: titledError(132068, "Flow is blocked"),
    when: "The Flow of the message is blocked.",
    retryable: false,
    operations: SEND,
    evidence: ERROR_TABLES,
    injectableOnly: NO_FLOW,
  },
  "flow-throttled": {
    status: 400,
    body: titledError(132069, "Flow is throttled"),
    when: "The Flow of the message is throttled.",
    retryable: true,
    operations: SEND,
    evidence: ERROR_TABLES,
    injectableOnly: NO_FLOW,
  },
} as const satisfies CatalogueSource;
