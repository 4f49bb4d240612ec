import type { Fact } from "../../provider.ts";
import { CHOICE, TEMPLATE_CALLBACK_PAGE, VERIFIER } from "../grounds.ts";

/** What NXCloud tells by callback, and how. */
export const callbackFacts = [
  {
    id: "nxcloud.callback-signed",
    statement: "Every callback is signed when the customer's application has an algorithm for it, and else none is.",
    evidence: TEMPLATE_CALLBACK_PAGE,
  },
  {
    id: "nxcloud.callback-headers",
    statement: "A signed callback has the headers accesskey, action, biztype, ts, algorithm and sign; without any of " +
      "them, or with a blank one, it is not NXCloud's.",
    evidence: VERIFIER,
  },
  {
    id: "nxcloud.callback-string",
    statement: "What is signed is what is signed of a request, the raw body included.",
    evidence: VERIFIER,
  },
  {
    id: "nxcloud.callback-hash",
    statement: "The hash is SHA-256 when algorithm is sha256, in any case, else MD5; signs are compared in any case.",
    evidence: VERIFIER,
  },
  {
    id: "nxcloud.callback-no-window",
    statement: "The ts of a callback is signed, and nobody holds it to a clock.",
    evidence: VERIFIER,
  },
  {
    id: "nxcloud.callback-action",
    statement: "A callback about a template has the action template and the bizType 2.",
    evidence: {
      level: "assumed",
      sources: ["R1"],
      note: "For WhatsApp no page says; callbacks of another product have mo and dr.",
    },
  },
  {
    id: "nxcloud.callback-template-status",
    statement: "What becomes of a template is told as `message_template_status_update`: event, reason, the number, " +
      "id, language and name, the time in seconds, and wabaId.",
    evidence: TEMPLATE_CALLBACK_PAGE,
  },
  {
    id: "nxcloud.callback-template-approved",
    statement: "A template that was created is approved after a while.",
    evidence: { ...CHOICE, note: "That it may be is documented; how long it takes is not." },
  },
  {
    id: "nxcloud.callback-retries",
    statement: "A callback that is not answered 200 is made again each minute for an hour.",
    evidence: { level: "assumed", sources: ["R1"], note: "It is documented of callbacks about number checks." },
  },
] as const satisfies readonly Fact[];
