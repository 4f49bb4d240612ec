import type { Fact } from "../../provider.ts";
import { CHOICE, CLIENTS, CONVENTION, inferred } from "../grounds.ts";

/** How requests are signed and how that is checked. */
export const signatureFacts = [
  {
    id: "nxcloud.sign-string",
    statement: "What is signed is accessKey, action, bizType and ts in this order, the raw body, and the accessSecret.",
    evidence: { ...CONVENTION, sources: ["D1", "D2", "D3"] },
  },
  {
    id: "nxcloud.sign-plain-hash",
    statement: "The signature is a plain hash in lower-case hexadecimal, no HMAC.",
    evidence: { ...CONVENTION, sources: ["D2", "D3"] },
  },
  {
    id: "nxcloud.sign-multipart",
    statement: "A multipart body is not signed: neither the body nor `&body=` is in the string.",
    evidence: { level: "documented", sources: ["D1", "D2", "D5"], date: "2024-05-30" },
  },
  {
    id: "nxcloud.sign-raw-body",
    statement: "A JSON body is signed byte for byte as it is sent, line breaks and blanks included.",
    evidence: CONVENTION,
  },
  {
    id: "nxcloud.sign-algorithm",
    statement: "The hash is SHA-256 when the header algorithm is sha256, and MD5 when there is no such header.",
    evidence: { ...CONVENTION, sources: ["D2", "D3"] },
  },
  {
    id: "nxcloud.sign-algorithm-unsigned",
    statement: "The header algorithm is not part of the signed string.",
    evidence: { level: "documented", sources: ["D3"] },
  },
  {
    id: "nxcloud.sign-algorithm-lenient",
    statement: "The header algorithm is read in any case, and every value but sha256 means MD5.",
    evidence: inferred("It is documented of the vendor's verifier for callbacks.", "D4"),
  },
  {
    id: "nxcloud.sign-any-case",
    statement: "The sign header is compared without regard to case.",
    evidence: inferred("It is documented of the vendor's verifier for callbacks.", "D4"),
  },
  {
    id: "nxcloud.header-names-any-case",
    statement: "Header names are read in any case.",
    evidence: {
      level: "documented",
      sources: ["R1", "C1"],
      date: "2025-03",
      note: "The commands with names in lower case are on pages of another product; for WhatsApp a client shows it.",
    },
  },
  {
    id: "nxcloud.content-type-decides",
    statement: "The Content-Type decides whether the body is signed, so that a wrong one shows as 1003 and not as 415.",
    evidence: inferred("That it leads to 1003 is documented; the mechanism is inferred.", "D1", "D2"),
  },
  {
    id: "nxcloud.ts-window",
    statement: "ts is milliseconds since the epoch, at most 60 seconds off the server's clock either way.",
    evidence: { ...CONVENTION, sources: ["D1", "D2", "D3"] },
  },
  {
    id: "nxcloud.ts-not-milliseconds",
    statement: "A ts that is not 13 digits is answered with 1004.",
    evidence: { ...CONVENTION, note: "Seconds are documented; what is no number at all is assumed." },
  },
  {
    id: "nxcloud.ts-on-receipt",
    statement: "ts is compared with the time at which the head of the request came.",
    evidence: CHOICE,
  },
  {
    id: "nxcloud.sign-replay",
    statement: "A signed request may be sent again within the window.",
    evidence: CLIENTS,
  },
  {
    id: "nxcloud.check-order",
    statement: "The checks go 1001, 1004, 1005, 1002, 1003, and the body comes last.",
    evidence: { ...CHOICE, note: "The secret is found by the accessKey, so 1005 must come before 1003." },
  },
  {
    id: "nxcloud.action-unlike-path",
    statement: "A production client calls uploadMedia with the action uploadTemplateFile.",
    operation: "nxcloud.media.upload",
    evidence: CLIENTS,
  },
  {
    id: "nxcloud.biz-type",
    statement: "The header bizType of every WhatsApp operation is 2.",
    evidence: { level: "documented", sources: ["U1", "U2", "M1"], date: "2024-08-01" },
  },
  {
    id: "nxcloud.content-encoding-ignored",
    statement: "A production client sends `Content-Encoding: UTF-8` with JSON, which is no coding and does no harm.",
    evidence: CLIENTS,
  },
  {
    id: "nxcloud.code-1000",
    statement: "Every page says 1000~100X for trouble with the signature, and none defines 1000.",
    evidence: CONVENTION,
  },
] as const satisfies readonly Fact[];
