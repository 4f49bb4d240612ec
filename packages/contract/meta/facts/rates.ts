import type { Fact } from "../../provider.ts";
import { CHOICE, THROUGHPUT_PAGE } from "../grounds.ts";

/** How many calls may be made, how that is told, and what is answered beyond. */
export const rateFacts = [
  {
    id: "meta.usage-percent",
    statement: "`call_count` in a usage header is how much of the limit is used up, in percent.",
    evidence: {
      level: "assumed",
      sources: ["R1", "D9"],
      note: "The meaning is from memory of the page. Recorded are figures from 0 to 63, and 1 of processor time and " +
        "of time; where nothing is counted it is 1 for a business account and 0 for an app.",
    },
  },
  {
    id: "meta.usage-when-throttled",
    statement: "A throttled call reports a `call_count` of 100 and the minutes until it may call again.",
    evidence: {
      level: "assumed",
      sources: ["D9"],
      note: "The meaning of the figures, percent and minutes, is from memory of the page.",
    },
  },
  {
    id: "meta.no-retry-after",
    statement: "A throttled call has no `Retry-After`.",
    evidence: { level: "assumed", sources: ["R1"], note: "No recording has one, and none shows a throttled call." },
  },
  {
    id: "meta.throttle-status-table",
    statement: "A throttled call answers 400, and 403 for a policy block.",
    evidence: {
      level: "documented",
      sources: ["D3"],
      date: "2024",
      note: "403 and 429 are seen too: see the dialect `meta.throttle-status`.",
    },
  },
  {
    id: "meta.account-calls",
    statement:
      "An app may make 5000 calls an hour on a business account that has a registered number, and 200 on one " +
      "that has none.",
    evidence: { level: "reported", sources: ["U42"], note: "That calls on templates are such calls is assumed." },
  },
  {
    id: "meta.message-throughput",
    operation: "meta.messages.send",
    statement: "A number may send and receive 80 messages a second, up to 1000 after an upgrade, and 20 where it is " +
      "used in the app as well.",
    evidence: THROUGHPUT_PAGE,
  },
  {
    id: "meta.pair-rate",
    operation: "meta.messages.send",
    statement: "One message in 6 seconds may go from a number to one user, or 45 at once.",
    evidence: {
      level: "reported",
      sources: ["U43"],
      note: "That the 45 come back one by one, in 6 seconds each, is assumed.",
    },
  },
  {
    id: "meta.account-limit-wins",
    statement: "Where a limit of the business account is reached and one of the app as well, the account's is told.",
    evidence: { level: "assumed", sources: ["D9"], note: "That it counts and not the app's is documented." },
  },
  {
    id: "meta.rates-of-any-stretch",
    statement: "A rate holds for any stretch of its length: a call counts until an hour, or a second, has passed.",
    evidence: CHOICE,
  },
  {
    id: "meta.throttled-uncounted",
    statement: "A call that one rate has no room for counts for none; any other counts once its token is known, " +
      "whatever it is answered.",
    evidence: CHOICE,
  },
  {
    id: "meta.media-limits-unpublished",
    statement: "Meta publishes no rate for uploading or reading media; the figures that circulate are a " +
      "partner's own: 25 uploads a second on one number, and no GET for 30 minutes after 20 in an hour that failed.",
    evidence: { level: "reported", sources: ["I19"] },
  },
] as const satisfies readonly Fact[];
