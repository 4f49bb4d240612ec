import type { Fact } from "../../provider.ts";
import { RECORDED } from "../grounds.ts";

/** What holds for every error. */
export const errorFacts = [
  {
    id: "meta.error-key-order",
    statement: "The keys of an error come as message, type, code, error_data, error_subcode, is_transient, " +
      "error_user_title, error_user_msg, fbtrace_id; only those that apply are there.",
    evidence: {
      level: "recorded",
      sources: ["R1", "D2", "U1"],
      date: "2026-09-11",
      note: "Four shapes are recorded; an answer of 2016 had `is_transient` before `code`.",
    },
  },
  {
    id: "meta.error-message-prefix",
    statement: "A message about a parameter, a permission or a limit starts with `(#code) `; one that comes with a " +
      "text for the user is the bare `Invalid parameter`; those about an object, a path, a token or its proof have no " +
      "prefix.",
    evidence: {
      ...RECORDED,
      level: "reported",
      note: "Parameters, objects and texts for the user are recorded; tokens, proofs and paths are reported.",
    },
  },
  {
    id: "meta.error-type",
    statement: "The type is `OAuthException`; `GraphMethodException` for 100/33 and for a missing or wrong proof.",
    evidence: { level: "reported", sources: ["R1", "U13"], date: "2026-02", note: "The first two are recorded." },
  },
  {
    id: "meta.error-subcode-kept",
    statement: "Graph's own errors still carry `error_subcode` in every version; those of the WhatsApp layer do " +
      "not from v16.0 on.",
    evidence: {
      level: "documented",
      sources: ["R1", "D2"],
      date: "2026-09-11",
      note: "The first half is recorded, the second documented.",
    },
  },
  {
    id: "meta.www-authenticate-kind",
    statement: 'An error has `WWW-Authenticate: OAuth "Facebook Platform" "<kind>" "<message>"`; the kind is ' +
      "`invalid_token` for the codes 190 and 104 and `invalid_request` for all others.",
    evidence: {
      level: "reported",
      sources: ["R1", "U1", "U2", "U3", "U4"],
      date: "2026-02",
      note: "`invalid_request` is recorded for code 100.",
    },
  },
  {
    id: "meta.www-authenticate-unescaped",
    statement: "The message in `WWW-Authenticate` has plain slashes.",
    evidence: RECORDED,
  },
  {
    id: "meta.www-authenticate-every-status",
    statement: "`WWW-Authenticate` comes with every error status, 401 among them.",
    evidence: {
      level: "assumed",
      sources: ["R1", "U1"],
      note: "Recorded on 400, reported on 403, inferred for the rest.",
    },
  },
  {
    id: "meta.proxy-status",
    statement: "Every error has `Proxy-Status: http_request_error; ...` with one or two members of opaque values.",
    evidence: { ...RECORDED, note: "What the members are called, besides `e_clientaddr`, is assumed." },
  },
  {
    id: "meta.debug-link",
    statement: "Since 2026 an error has `error-mid`, 32 hexadecimal digits, and `debug-link: " +
      "https://www.meta.com/debug/?mid=<the same>`.",
    evidence: RECORDED,
  },
  {
    id: "meta.usage-of-business",
    statement: "A success, and an error after the phone number or business account was found, has " +
      "`x-business-use-case-usage`, keyed by the business account, with type `whatsapp` for media.",
    evidence: RECORDED,
  },
  {
    id: "meta.usage-of-app",
    statement: "An error before the object was found has `x-app-usage` and, only then, " +
      "`cross-origin-resource-policy: cross-origin`.",
    evidence: {
      ...RECORDED,
      level: "assumed",
      note: "Recorded for an unknown object and a wrong edge; for tokens, proofs and permissions it is inferred.",
    },
  },
  {
    id: "meta.usage-of-none",
    statement: "A token that cannot be parsed gets neither usage header, nor `facebook-api-version`, nor " +
      "`cross-origin-resource-policy`.",
    evidence: { level: "reported", sources: ["U2"], date: "2023-08" },
  },
  {
    id: "meta.object-id-echoed",
    statement: "The id that was not found is echoed as it came, `+919xxx` or `me` alike.",
    evidence: { level: "reported", sources: ["I17"] },
  },
  {
    id: "meta.object-foreign",
    statement: "An object that the token may not see is answered exactly like one that does not exist: 400, " +
      "code 100, subcode 33.",
    evidence: {
      level: "reported",
      sources: ["R1", "I6", "I17"],
      note: "The answer is recorded; that both cases are alike is reported.",
    },
  },
  {
    id: "meta.object-never-404",
    statement: "An unknown media id is answered 400 with 100/33, never 404.",
    evidence: { level: "recorded", sources: ["R1"], date: "2026-02", note: "Meta's OpenAPI has 404 and code 803." },
  },
] as const satisfies readonly Fact[];
