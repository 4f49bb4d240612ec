import type { Fact } from "../../provider.ts";
import { RECORDED } from "../grounds.ts";

/** Tokens, proofs and versions. */
export const accessFacts = [
  {
    id: "meta.token-transport",
    statement: "A token may come as `Authorization: Bearer`, `Authorization: OAuth`, `?access_token=` or the " +
      "form field `access_token`.",
    evidence: { level: "documented", sources: ["D4"] },
  },
  {
    id: "meta.token-status-of-node",
    statement: "A bad token answers 401 on a WhatsApp object and 400 elsewhere, such as `/me`.",
    evidence: {
      level: "assumed",
      sources: ["U2", "U7", "U8"],
      note: "Both are reported; that the object decides is inferred: see the dialect `meta.token-error-status`.",
    },
  },
  {
    id: "meta.token-missing-on-upload",
    operation: "meta.media.upload",
    statement: "An upload without a token answers 401 and code 104.",
    evidence: { level: "assumed", sources: ["D2"], note: "The error page names 190 and 104 for such calls." },
  },
  {
    id: "meta.token-expiry-text",
    statement: "An expired token is told with both times in Pacific time, as `Saturday, 29-Jun-24 09:00:00 " +
      "PDT`, ending in PDT or PST.",
    evidence: { level: "reported", sources: ["I4", "S1"] },
  },
  {
    id: "meta.proof-algorithm",
    statement: "`appsecret_proof` is the hexadecimal HMAC-SHA256 of the token under the app's secret, sent as a " +
      "query or form parameter.",
    evidence: { level: "reported", sources: ["U13"] },
  },
  {
    id: "meta.proof-on-every-call",
    statement: "An app that demands a proof demands it on every call, uploads among them.",
    evidence: { level: "reported", sources: ["U13"] },
  },
  {
    id: "meta.version-left-out",
    statement: "A path without a version is valid; `facebook-api-version` tells which one answered.",
    evidence: RECORDED,
  },
  {
    id: "meta.version-upgraded",
    statement: "A call to an old version is answered by a newer one, with `X-Ad-Api-Version-Warning`, and is no " +
      "error.",
    evidence: RECORDED,
  },
  {
    id: "meta.version-upgraded-early",
    statement: "v19.0 was upgraded long before its end, and not to the oldest usable version.",
    evidence: RECORDED,
  },
  {
    id: "meta.version-default",
    statement: "What a call is upgraded to, and what answers one without a version, is two below the newest.",
    evidence: {
      level: "assumed",
      sources: ["R1"],
      note: "The recorded stand-ins were v20.0, v21.0 and v24.0, by date; the distance from the newest is a choice.",
    },
  },
  {
    id: "meta.version-warning-text",
    statement: "The warning reads `The call has been auto-upgraded to v24.0 as v19.0 has been deprecated.`; " +
      "nothing warns when no version was asked for.",
    evidence: { ...RECORDED, note: "In October 2024 it read `will be deprecated`." },
  },
  {
    id: "meta.version-unknown",
    statement: "A version newer than any is taken for an object's id: 400, code 2500, `Unknown path components: " +
      "/<the rest>`.",
    evidence: { level: "reported", sources: ["U14"], date: "2026", note: "For the path of an upload it is inferred." },
  },
  {
    id: "meta.version-lifetime",
    statement: "A version is usable for two years after the next one came out.",
    evidence: { level: "documented", sources: ["D10"] },
  },
] as const satisfies readonly Fact[];
