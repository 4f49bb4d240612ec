import type { Fact } from "../../provider.ts";
import { CODE_LIST, COLLECTION } from "../grounds.ts";

/** What every call and every answer has in common. */
export const wireFacts = [
  {
    id: "wolkvox.host",
    statement: "The host is wv, the four digits of the operation's server, and .wolkvox.com.",
    evidence: { level: "documented", sources: ["D1", "D2", "C1"], note: "That they are four digits is reported." },
  },
  {
    id: "wolkvox.https-only",
    statement: "The API is served over HTTPS only.",
    evidence: { level: "documented", sources: ["D1", "D2"] },
  },
  {
    id: "wolkvox.ip-addresses",
    statement: "Who calls from an address that is not registered gets no answer: the connection fails.",
    evidence: { level: "reported", sources: ["D11", "C4"], note: "The firewall itself is documented." },
  },
  {
    id: "wolkvox.dispatch",
    statement: "A module is one PHP file, and `api` in the query names the call.",
    evidence: { level: "documented", sources: ["D1", "D2"] },
  },
  {
    id: "wolkvox.token-header",
    statement: "The token travels in the header wolkvox-token, whose name may be in any case.",
    evidence: { level: "documented", sources: ["D1", "D2"] },
  },
  {
    id: "wolkvox.token-shape",
    statement: "A token is opaque; those seen are 52 lower-case hexadecimal characters.",
    evidence: { level: "reported", sources: ["C1"] },
  },
  {
    id: "wolkvox.server-header",
    statement: "Clients send a header wolkvox_server as well, and it changes nothing.",
    evidence: {
      level: "assumed",
      sources: ["D4"],
      note: "That it is sent is documented; proxies drop such a name, so it cannot matter.",
    },
  },
  {
    id: "wolkvox.answer-json",
    statement: "Every answer is application/json.",
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.answer-escapes",
    statement: "An answer is UTF-8, and no slash or letter in its JSON is escaped.",
    evidence: {
      level: "assumed",
      sources: [],
      note: "A server in PHP may well escape them: only values are compared.",
    },
  },
  {
    id: "wolkvox.content-type-ignored",
    statement: "A body is read as JSON whatever its Content-Type says.",
    evidence: { level: "assumed", sources: ["D4"], note: "The collection sends raw JSON and names no type itself." },
  },
  {
    id: "wolkvox.envelope",
    statement: "An answer is code, error and msg, with data where there is any; error is null on success.",
    evidence: { level: "documented", sources: ["D1", "D2", "D4"] },
  },
  {
    id: "wolkvox.error-envelope",
    statement: "A refusal's error is the name of the status in capitals, and it has no data.",
    evidence: { ...CODE_LIST, note: "That data is left out is a choice." },
  },
  {
    id: "wolkvox.status-is-code",
    statement: "The HTTP status is the code of the body.",
    evidence: { level: "documented", sources: ["D3", "D5"] },
  },
  {
    id: "wolkvox.code-types",
    statement: "code is text in every call but the oldest, among them send_template_official, where it is a number.",
    evidence: {
      level: "documented",
      sources: ["D1", "D2", "D4"],
      note: "So the examples. Tables say Int in English and String in the collection; that age decides is inferred.",
    },
  },
  {
    id: "wolkvox.error-code-types",
    statement: "A refusal writes code as the call's success does.",
    evidence: { level: "assumed", sources: [], note: "See the dialect `wolkvox.error-code-type`." },
  },
  {
    id: "wolkvox.limits-403",
    statement: "A limit is told with 403, not with 429.",
    evidence: CODE_LIST,
  },
  {
    id: "wolkvox.no-retry-after",
    statement: "Retry-After is never sent.",
    evidence: { level: "assumed", sources: ["D3"], note: "No page names it." },
  },
] as const satisfies readonly Fact[];
