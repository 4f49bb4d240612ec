import type { Dialect } from "../provider.ts";
import { CHOICE, ERROR_TABLES, MEDIA_PAGE, OLD_ERROR_TABLE, STATUS_PAGE, THROUGHPUT_PAGE } from "./grounds.ts";

/** The points on which what is known of Meta disagrees with itself. */
export const metaDialects = [
  {
    id: "meta.json-upload",
    summary: "What an upload with a JSON body gets.",
    default: "observed",
    choices: {
      observed: {
        summary: "Refused: its `file` is not a file.",
        evidence: {
          level: "assumed",
          sources: ["I1"],
          note: "A `file` that is no file part is known to be refused so; a whole JSON body was never shown.",
        },
      },
      documented: {
        summary: "Answered with an id, as Meta's OpenAPI lists the content type.",
        evidence: {
          level: "documented",
          sources: ["R2"],
          date: "2025-10-21",
          note: "The content type looks like a left-over of an import.",
        },
      },
    },
  },
  {
    id: "meta.sticker-size",
    summary: "Whether the documented sizes of stickers are enforced when they are uploaded.",
    default: "observed",
    choices: {
      observed: {
        summary: "Not enforced: an animated sticker of 2163666 bytes was accepted.",
        evidence: { level: "recorded", sources: ["R1"], date: "2026-02" },
      },
      documented: {
        summary: "Refused above 100 KB, or 500 KB when it is animated.",
        evidence: MEDIA_PAGE,
      },
    },
  },
  {
    id: "meta.token-error-status",
    summary: "The HTTP status of a bad or missing token, codes 190 and 104.",
    default: "by-node",
    choices: {
      "by-node": {
        summary: "401 when the path names a WhatsApp object, 400 otherwise.",
        evidence: {
          level: "assumed",
          sources: ["U2", "U7", "U8"],
          date: "2026",
          note: "401 on phone and template paths and 400 on `/me` are reported; that the object decides is inferred.",
        },
      },
      "always-401": {
        summary: "401 everywhere, as Meta's tables say.",
        evidence: { level: "documented", sources: ["D3", "R2"], date: "2025-10-21" },
      },
      "always-400": {
        summary: "400 everywhere, as on `/me` and in older recordings of other products.",
        evidence: { level: "reported", sources: ["U2", "U8"], date: "2026" },
      },
    },
  },
  {
    id: "meta.invalid-token-message",
    summary: "The message for a token that is not one.",
    default: "current",
    choices: {
      current: {
        summary: "`Invalid OAuth access token - Cannot parse access token`",
        evidence: { level: "reported", sources: ["U2", "U7", "U8"], date: "2026" },
      },
      legacy: {
        summary: "`Invalid OAuth access token.`",
        evidence: { level: "reported", sources: ["U33"] },
      },
    },
  },
  {
    id: "meta.message-param-spelling",
    summary: "How a refused media id of a message is named.",
    default: "brackets",
    choices: {
      brackets: {
        summary: "`image['id']`",
        evidence: { level: "reported", sources: ["U10", "U11"] },
      },
      dots: {
        summary: "`image.id`",
        evidence: { level: "reported", sources: ["U25", "U26"], note: "Seen in error handling, not in an answer." },
      },
    },
  },
  {
    id: "meta.webhook-error-link",
    summary: "Whether the error of a failed status has a link to Meta's page.",
    default: "observed",
    choices: {
      observed: { summary: "It has none.", evidence: { level: "reported", sources: ["I5"], date: "2026-09-09" } },
      documented: {
        summary: "`href` with the page's path comes last.",
        evidence: { ...STATUS_PAGE, note: "Older webhooks had the whole address." },
      },
    },
  },
  {
    id: "meta.webhook-private-link",
    summary: "What becomes of media behind a link into a private network, or to the machine itself.",
    default: "blocked",
    choices: {
      blocked: {
        summary: "It fails: Meta cannot fetch it.",
        evidence: { level: "assumed", sources: ["U30"], note: "The end of the text is reported." },
      },
      fetched: {
        summary: "It is delivered, for tests whose files are local.",
        evidence: { level: "assumed", sources: [], note: "Not Meta's: a convenience." },
      },
    },
  },
  {
    id: "meta.webhook-sticker-size",
    summary: "Whether a sticker above the documented size fails after it was sent.",
    default: "delivered",
    choices: {
      delivered: {
        summary: "It is delivered.",
        evidence: {
          level: "assumed",
          sources: ["R1"],
          note: "One of 2.1 MB was accepted; what came of it is not known.",
        },
      },
      failed: {
        summary: "It fails.",
        evidence: { level: "assumed", sources: ["D1"], note: "The size is documented." },
      },
    },
  },
  {
    id: "meta.webhook-media-bytes",
    summary: "Whether media fails when its bytes are of another kind than its type says.",
    default: "ignored",
    choices: {
      ignored: { summary: "Nobody looks at the bytes.", evidence: CHOICE },
      judged: {
        summary: "It fails, as a file of the type application/octet-stream.",
        evidence: {
          level: "assumed",
          sources: ["I24"],
          note: "One report of an audio file whose name, type and bytes did not agree.",
        },
      },
    },
  },
  {
    id: "meta.version-upgrade",
    summary: "Which version a call to a version that is no longer served is answered as.",
    default: "observed",
    choices: {
      observed: {
        summary: "The app's current default, with a warning header.",
        evidence: {
          level: "recorded",
          sources: ["R1"],
          date: "2026-02",
          note: "That the default is two below the newest is assumed.",
        },
      },
      documented: {
        summary: "The next oldest version that is still served.",
        evidence: { level: "documented", sources: ["D10"] },
      },
    },
  },
  {
    id: "meta.resumable-auth",
    summary: "Which Authorization scheme the bytes of a resumable upload may come with.",
    default: "lenient",
    choices: {
      lenient: {
        summary: "`OAuth` and `Bearer`: two maintained SDKs send the latter.",
        evidence: { level: "reported", sources: ["S1"] },
      },
      strict: {
        summary: "`OAuth` alone, as the guide shows; several projects say that `Bearer` is refused.",
        evidence: { level: "reported", sources: ["U39", "D4"], note: "No answer of the refusal was shown." },
      },
    },
  },
  {
    id: "meta.uploads-on-business-account",
    summary: "What becomes of a resumable upload that is opened on a business account in place of the app.",
    default: "accepted",
    choices: {
      accepted: {
        summary: "It gives a handle, which is refused when a template is created with it.",
        evidence: { level: "reported", sources: ["U12"] },
      },
      refused: {
        summary: "It is refused at once with 100/33.",
        evidence: { level: "assumed", sources: ["U40"], note: "One report says so, and its texts look retouched." },
      },
    },
  },
  {
    id: "meta.file-offset-type",
    summary: "Whether the `file_offset` of a session is a number.",
    default: "number",
    choices: {
      number: { summary: "A number.", evidence: { level: "documented", sources: ["D4"], date: "2024" } },
      text: {
        summary: "A string, as the newer text of the guide shows it.",
        evidence: { level: "documented", sources: ["D4"], date: "2026" },
      },
    },
  },
  {
    id: "meta.throttle-status",
    summary: "The HTTP status of a call that is throttled.",
    default: "400",
    choices: {
      "400": { summary: "As in Meta's table of errors.", evidence: OLD_ERROR_TABLE },
      "403": {
        summary: "As was seen of code 4.",
        evidence: { level: "reported", sources: ["U1"], date: "2016" },
      },
      "429": {
        summary: "As in Meta's OpenAPI, and as integrators expect.",
        evidence: { level: "documented", sources: ["R2"], date: "2025-10-21", note: "It has it of code 4." },
      },
    },
  },
  {
    id: "meta.account-throttle",
    summary: "Which error tells that there were too many calls on a business account.",
    default: "error-tables",
    choices: {
      "error-tables": { summary: "80007, of WhatsApp's tables of errors.", evidence: ERROR_TABLES },
      "account-edges": {
        summary: "80008, of the reference of the account's edges.",
        evidence: { level: "documented", sources: ["D13"] },
      },
    },
  },
  {
    id: "meta.message-rates",
    summary: "Whether messages are counted, from a number and to a user.",
    default: "off",
    choices: {
      off: {
        summary: "Not counted: a test-suite sends faster than a business, and all of it to one user.",
        evidence: { level: "assumed", sources: [], note: "Meta counts them." },
      },
      enforced: {
        summary: "Counted: `meta.messages-per-second`, and `meta.pair-burst` with `meta.pair-interval`.",
        evidence: { ...THROUGHPUT_PAGE, note: "The rate of one user is documented, its figures are reported." },
      },
    },
  },
] as const satisfies readonly Dialect[];
