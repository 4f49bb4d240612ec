import type { Fact } from "../../provider.ts";
import { CHOICE, OPENAPI, PAGE_AND_OPENAPI } from "../grounds.ts";

/** Paths, keys and channels. */
export const accessFacts = [
  {
    id: "commbox.bearer-key",
    statement: "Every call carries its API key as `Authorization: Bearer`.",
    evidence: PAGE_AND_OPENAPI,
  },
  {
    id: "commbox.bearer-case",
    statement: "The word Bearer may be written in any case.",
    evidence: CHOICE,
  },
  {
    id: "commbox.key-shape",
    statement: "The key is a signed JWT whose payload has `client_secret`, and it expires.",
    evidence: { level: "documented", sources: ["D6"] },
  },
  {
    id: "commbox.key-shape-older",
    statement: "Older keys were 32 hexadecimal digits.",
    evidence: { level: "reported", sources: ["S1"] },
  },
  {
    id: "commbox.key-lifetime",
    statement: "A key is good for up to 365 days, unless it is set never to expire; the old one and the new overlap.",
    evidence: { level: "documented", sources: ["D2", "D5"], date: "2026-05-24" },
  },
  {
    id: "commbox.key-shown-as-active",
    statement: "A copied key may answer 401 while the console still shows it as active.",
    evidence: { level: "documented", sources: ["D6"] },
  },
  {
    id: "commbox.key-grace-period",
    statement: "A revoked key goes on working for 30 days.",
    evidence: { level: "documented", sources: ["D5"], date: "2026-05-24" },
  },
  {
    id: "commbox.upload-path",
    operation: "commbox.media.upload",
    statement: "The path of an upload has no `/v2` in front.",
    evidence: PAGE_AND_OPENAPI,
  },
  {
    id: "commbox.send-path",
    operation: "commbox.templates.send",
    statement: "The path of a send has `/v2` in front.",
    evidence: OPENAPI,
  },
  {
    id: "commbox.path-case",
    statement: "The fixed segments of a path may be written in any case.",
    evidence: { level: "assumed", sources: ["D4"], note: "The pages mix both." },
  },
  {
    id: "commbox.method-501",
    statement: "A known path with another method answers 501, not 405.",
    evidence: OPENAPI,
  },
  {
    id: "commbox.method-before-key",
    statement: "Path and method are judged before the key.",
    evidence: CHOICE,
  },
  {
    id: "commbox.stream-id-form",
    statement: "A stream id is base64 of 16 bytes with `_f` for `/`, `_b` for `+`, and its padding written `%3d%3d`.",
    evidence: { level: "assumed", sources: ["D2"], note: "Inferred from two documented samples." },
  },
  {
    id: "commbox.stream-id-decoded-once",
    statement: "A stream id is percent-decoded once: `%3d%3d`, `%3D%3D` and `==` are the same.",
    evidence: { level: "assumed", sources: ["D2"] },
  },
  {
    id: "commbox.stream-id-twice-encoded",
    statement: "A stream id that was percent-encoded twice names no channel.",
    evidence: { level: "assumed", sources: ["D2"], note: "That it is refused as undecodable is a choice." },
  },
  {
    id: "commbox.stream-id-numeric",
    statement: "Other calls take a channel's number as well; those of WhatsApp ask for the encrypted id.",
    evidence: { level: "documented", sources: ["D4"], note: "That they refuse the number with 400 is assumed." },
  },
  {
    id: "commbox.throttle-after-key",
    statement: "A key is throttled after it is known to be good.",
    evidence: CHOICE,
  },
  {
    id: "commbox.https-only",
    statement: "The API is served over HTTPS only.",
    evidence: OPENAPI,
  },
  {
    id: "commbox.host",
    statement: "The API's host is api.commbox.io.",
    evidence: OPENAPI,
  },
  {
    id: "commbox.staging-host",
    statement: "There is a second host for tests, api.commboxtest.com.",
    evidence: { level: "reported", sources: ["D3"], note: "Three requests of the collection go there." },
  },
] as const satisfies readonly Fact[];
