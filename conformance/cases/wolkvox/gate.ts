import type { WolkvoxCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { bare, call, send, uploadMedia, whatsapp, without } from "./requests.ts";
import { handled, refused, sent } from "./steps.ts";

const DAY_MS = 86_400_000;

/** What stands in front of every call. */
export const gateCases = [
  {
    id: "wolkvox.gate.token-missing",
    title: "Without a token upload_media is 401.",
    ...known("wolkvox.token-missing", "wolkvox.token-header"),
    steps: [refused("token-missing", uploadMedia(undefined, { headers: without("wolkvox-token") }))],
  },
  {
    id: "wolkvox.gate.token-missing-on-send",
    title: "Without a token send_template_official is 401, and its code a number.",
    ...known("wolkvox.token-missing", "wolkvox.error-code-types"),
    steps: [refused("token-missing", send(undefined, { headers: without("wolkvox-token") }), { codeType: "integer" })],
  },
  {
    id: "wolkvox.gate.token-wrong",
    title: "A token that was never given out is 403.",
    ...known("wolkvox.token-invalid"),
    steps: [refused("token-invalid", uploadMedia(undefined, { headers: [["wolkvox-token", "0123456789abcdef"]] }))],
  },
  {
    id: "wolkvox.gate.token-expired",
    title: "An expired token is 403.",
    ...known("wolkvox.token-expired"),
    given: { credential: "expired" },
    steps: [refused("token-expired", uploadMedia())],
  },
  {
    id: "wolkvox.gate.token-revoked",
    title: "A revoked token is 403.",
    ...inferred("The list says incorrect, expired or malformed.", "wolkvox.token-invalid"),
    given: { credential: "revoked" },
    steps: [refused("token-invalid", send())],
  },
  {
    id: "wolkvox.gate.token-unauthorized",
    title: "Another account's token is 403.",
    ...known("wolkvox.token-invalid"),
    given: { credential: "unauthorized" },
    steps: [refused("token-invalid", uploadMedia())],
  },
  {
    id: "wolkvox.gate.control-token-header-case",
    title: "The header's name may be in any case, and wolkvox_server may come with it.",
    ...known("wolkvox.server-header", "wolkvox.token-header"),
    control: true,
    steps: [sent(send(undefined, { headers: [["Wolkvox-Token", "{token}"], ["wolkvox_server", "{server}"]] }))],
  },
  {
    id: "wolkvox.gate.control-no-content-type",
    title: "A JSON body without a Content-Type, or with another one, is read.",
    ...known("wolkvox.content-type-ignored"),
    control: true,
    steps: [
      sent(send(undefined, { headers: without("Content-Type") })),
      sent(send(undefined, { headers: [["wolkvox-token", "{token}"], ["Content-Type", "text/plain"]] })),
    ],
  },
  {
    id: "wolkvox.gate.api-unknown",
    title: "An unknown api is 400.",
    ...known("wolkvox.api-unknown", "wolkvox.unknown-api-400", "wolkvox.dispatch"),
    steps: [
      refused("api-unknown", bare("GET", "/api/v2/reports_manager.php")),
      refused("api-unknown", call(whatsapp("upload_medias"), {})),
      refused("api-unknown", call("/api/v2/whatsapp.php", {})),
      refused("api-unknown", call("/api/v2/whatsup.php?api=upload_media", {})),
    ],
  },
  {
    id: "wolkvox.gate.api-not-served",
    title: "A call of Wolkvox's that is not emulated says so.",
    ...known("wolkvox.not-served"),
    steps: [
      refused("not-served", call(whatsapp("sync_templates"), {}), {
        values: { call: "whatsapp.php?api=sync_templates" },
      }),
    ],
  },
  {
    id: "wolkvox.gate.module-not-served",
    title: "A call of another module says that it is not emulated, whatever its name: not every one is known.",
    ...known("wolkvox.not-served"),
    steps: [
      refused("not-served", bare("GET", "/api/v2/reports_manager.php?api=campaign_9"), {
        values: { call: "reports_manager.php?api=campaign_9" },
      }),
      refused("not-served", call("/api/v2/configuration.php?api=add_ip", {}), {
        values: { call: "configuration.php?api=add_ip" },
      }),
    ],
  },
  {
    id: "wolkvox.gate.method",
    title: "A GET of upload_media is 405.",
    ...known("wolkvox.method-not-allowed"),
    steps: [refused("method-not-allowed", bare("GET", whatsapp("upload_media")))],
  },
  {
    id: "wolkvox.gate.order-token-first",
    title: "A bad token is told before an unknown api.",
    ...known("wolkvox.check-order"),
    steps: [refused("token-missing", bare("GET", whatsapp("nothing"), []))],
  },
  {
    id: "wolkvox.gate.order-api-before-parameters",
    title: "An unknown api is told before missing parameters, and a wrong method after it.",
    ...known("wolkvox.check-order"),
    steps: [
      refused("api-unknown", bare("GET", whatsapp("nothing"))),
      refused("method-not-allowed", call(whatsapp("upload_media"), {}, { method: "PUT" })),
    ],
  },
  {
    id: "wolkvox.gate.simultaneous",
    title: "A request beyond those that may run on one token is 403, without Retry-After.",
    ...known("wolkvox.simultaneous-requests", "wolkvox.simultaneous-per-token", "wolkvox.limits-403"),
    given: { settings: { limits: { "wolkvox.simultaneous-maximum": 0 } } },
    steps: [refused("simultaneous-requests", uploadMedia()), refused("simultaneous-requests", send())],
  },
  {
    id: "wolkvox.gate.simultaneous-one-after-the-other",
    title: "Requests one after the other are not simultaneous.",
    ...known("wolkvox.simultaneous-per-token"),
    given: { settings: { limits: { "wolkvox.simultaneous-maximum": 1 } } },
    steps: [handled(), handled(), sent(), refused("api-unknown", call(whatsapp("x"), {})), sent()],
  },
  {
    id: "wolkvox.gate.quota",
    title: "When the day's calls are used up the next is 403, until midnight in Bogotá has come.",
    ...known("wolkvox.token-limit", "wolkvox.day-quota", "wolkvox.day-end", "wolkvox.limits-403"),
    given: { settings: { limits: { "wolkvox.licences": 2, "wolkvox.tokens-per-licence": 1 } } },
    steps: [
      { advanceMs: DAY_MS },
      sent(),
      sent(),
      refused("token-limit", send()),
      refused("token-limit", uploadMedia()),
      { advanceMs: DAY_MS },
      handled(),
    ],
  },
  {
    id: "wolkvox.gate.quota-refused-calls",
    title: "A call that is refused for its parameters counts; one with a bad token does not.",
    ...known("wolkvox.refused-calls-count"),
    given: { settings: { limits: { "wolkvox.licences": 1, "wolkvox.tokens-per-licence": 2 } } },
    steps: [
      { advanceMs: DAY_MS },
      refused("token-missing", uploadMedia(undefined, { headers: [] })),
      refused("token-invalid", uploadMedia(undefined, { headers: [["wolkvox-token", "nobody"]] })),
      refused("parameters-required", uploadMedia({})),
      sent(),
      refused("token-limit", send()),
    ],
  },
  {
    id: "wolkvox.gate.time",
    title: "A call that takes too long is given up by a server in front, with a page and not with JSON.",
    ...known("wolkvox.time-limit", "wolkvox.call-time"),
    given: { settings: { limits: { "wolkvox.call-seconds": 0 } } },
    steps: [refused("time-limit", uploadMedia()), refused("time-limit", uploadMedia({}))],
  },
  {
    id: "wolkvox.gate.error-code-string",
    title: "Under the dialect string every refusal writes code as text.",
    ...known("wolkvox.error-code-types"),
    given: { settings: { dialects: { "wolkvox.error-code-type": "string" } } },
    steps: [refused("parameters-required", send({}), { codeType: "string" })],
  },
  {
    id: "wolkvox.gate.error-code-integer",
    title: "Under the dialect integer every refusal writes code as a number.",
    ...known("wolkvox.error-code-types"),
    given: { settings: { dialects: { "wolkvox.error-code-type": "integer" } } },
    steps: [refused("parameters-required", uploadMedia({}), { codeType: "integer" })],
  },
] satisfies readonly WolkvoxCase[];
