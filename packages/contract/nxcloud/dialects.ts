import type { Dialect } from "../provider.ts";
import { CHOICE, CLIENT, inferred, TEMPLATE_CALLBACK_PAGE, VERIFIER } from "./grounds.ts";

/** The points on which what is known of NXCloud disagrees with itself, or is open. */
export const nxcloudDialects = [
  {
    id: "nxcloud.strict-action",
    summary: "How the header action is held to the path.",
    default: "known",
    choices: {
      known: {
        summary: "Any action that some WhatsApp page prints passes on any path, as a production client relies on.",
        evidence: inferred(
          "One page says that bizType and action must satisfy the rule; the others print the actions.",
          ...["W3", "C1", "C2", "D6", "D7", "T3", "T5", "T6"],
        ),
      },
      exact: {
        summary: "The action must be the one that the path's page prints.",
        evidence: inferred("Each page prints its action; that another is refused is inferred.", "U1", "M1", "T1"),
      },
      off: { summary: "The action is signed and not looked at.", evidence: CHOICE },
    },
  },
  {
    id: "nxcloud.callback-signature",
    summary: "How callbacks are signed, which a customer's application is configured for.",
    default: "sha256",
    choices: {
      sha256: { summary: "With SHA-256.", evidence: VERIFIER },
      md5: { summary: "With MD5.", evidence: VERIFIER },
      none: { summary: "Not at all: no algorithm is configured.", evidence: TEMPLATE_CALLBACK_PAGE },
    },
  },
  {
    id: "nxcloud.message-style",
    summary: "The language of the message; its text is not to be relied on.",
    default: "en",
    choices: {
      en: {
        summary: "`Request successful`, as the English pages print.",
        evidence: { level: "documented", sources: ["U1"], date: "2023-06-14" },
      },
      zh: {
        summary: "`请求成功`, as the Chinese pages print; texts without a known Chinese one stay English.",
        evidence: { level: "documented", sources: ["U2", "D9"], date: "2022-12-06" },
      },
      live: {
        summary: "`Success`, as in the only trace of a real answer, which was to a message.",
        evidence: { level: "reported", sources: ["C1"], date: "2025-03" },
      },
    },
  },
  {
    id: "nxcloud.auth-message",
    summary: "The texts of 1001 and 1004.",
    default: "revised",
    choices: {
      revised: {
        summary: "`Missing common parameters`, `Timestamp has expired`, which the Chinese page prints in English.",
        evidence: { level: "documented", sources: ["D2"], date: "2024-02-05" },
      },
      translated: {
        summary: "`Missing parameters`, `Timestamp expired`, as the English page prints.",
        evidence: { level: "documented", sources: ["D1"], date: "2023" },
      },
    },
  },
  {
    id: "nxcloud.trace-id",
    summary: "Whether answers carry a traceId.",
    default: "absent",
    choices: {
      absent: {
        summary: "None, as the pages print.",
        evidence: { level: "documented", sources: ["U1", "U2"], date: "2023-06-14" },
      },
      present: { summary: "32 lower-case hexadecimal digits, which a production client reads.", evidence: CLIENT },
    },
  },
  {
    id: "nxcloud.sign-case",
    summary: "Whether a sign in upper case passes.",
    default: "ignored",
    choices: {
      ignored: {
        summary: "It does, as in the vendor's own verifier for callbacks.",
        evidence: inferred("The verifier for callbacks is documented; that the API does likewise is inferred.", "D4"),
      },
      exact: {
        summary: "It does not: the pages say lower-case hexadecimal.",
        evidence: inferred("The pages say how to sign, not what becomes of other cases.", "D2", "D3"),
      },
    },
  },
  {
    id: "nxcloud.media-id-style",
    summary: "What the ids of uploadMedia look like.",
    default: "uuid",
    choices: {
      uuid: {
        summary: "A UUID, as on every page.",
        evidence: { level: "documented", sources: ["M1", "M3", "M4"], date: "2024-08-01" },
      },
      numeric: {
        summary: "16 digits, as a client keeps one.",
        evidence: {
          level: "reported",
          sources: ["C1"],
          date: "2025-03",
          note: "Where that number came from is not shown.",
        },
      },
    },
  },
  {
    id: "nxcloud.template-file-size",
    summary: "Whether the size of an example file for a template is limited.",
    default: "as-media",
    choices: {
      "as-media": {
        summary: "As files of uploadMedia are.",
        evidence: inferred("The page of uploadTemplateFile names no size.", "M1"),
      },
      unlimited: { summary: "It is not.", evidence: CHOICE },
    },
  },
] as const satisfies readonly Dialect[];
