import type { Limit } from "../provider.ts";
import { CHOICE, THROUGHPUT_PAGE } from "./grounds.ts";

/** How many calls may be made, by whom and on what. */
export const rateLimits = [
  {
    id: "meta.account-calls-per-hour",
    summary: "Calls of the app on a business account, such as those on its templates, in any hour; 0: any number.",
    unit: "count",
    default: 5000,
    evidence: {
      level: "reported",
      sources: ["U42"],
      note: "So much once the account has a registered number, as each has here; 200 before.",
    },
  },
  {
    id: "meta.messages-per-second",
    summary: "Messages from one number in any second; 0: any number. Only under `meta.message-rates: enforced`.",
    unit: "count",
    default: 80,
    evidence: {
      ...THROUGHPUT_PAGE,
      note: "Up to 1000 after an upgrade, 20 where the number is used in the app as well. What the number receives " +
        "counts too, and nothing is received here.",
    },
  },
  {
    id: "meta.pair-burst",
    summary: "Messages from one number to one user at once; 0: any number. Only under `meta.message-rates: enforced`.",
    unit: "count",
    default: 45,
    evidence: { level: "reported", sources: ["U43"] },
  },
  {
    id: "meta.pair-interval",
    summary: "How long it takes until one more message may go to the same user, once the burst is used up.",
    unit: "seconds",
    default: 6,
    evidence: { level: "reported", sources: ["U43"] },
  },
  {
    id: "meta.uploads-per-second",
    summary: "Uploads of media on one number in any second; 0: any number.",
    unit: "count",
    default: 0,
    evidence: { level: "assumed", sources: ["I19"], note: "Meta publishes no such rate; a partner's own is 25." },
  },
  {
    id: "meta.failed-gets-per-hour",
    summary: "GETs of media that may fail with one token in any hour before none is answered; 0: any number.",
    unit: "count",
    default: 0,
    evidence: { level: "assumed", sources: ["I19"], note: "Meta publishes no such rate; a partner's own is 20." },
  },
  {
    id: "meta.failed-gets-block",
    summary: "For how long no GET of media is answered then.",
    unit: "minutes",
    default: 30,
    evidence: { level: "reported", sources: ["I19"], note: "A partner's own; an older text of it has an hour." },
  },
  {
    id: "meta.app-calls-per-hour",
    summary: "Calls of the app in any hour, whatever they are made on; 0: any number.",
    unit: "count",
    default: 0,
    evidence: { level: "assumed", sources: ["D3", "D9"], note: "That there is such a rate is documented." },
  },
  {
    id: "meta.user-calls-per-hour",
    summary: "Calls with one token in any hour; 0: any number.",
    unit: "count",
    default: 0,
    evidence: { ...CHOICE, note: "That there is such a rate is from memory of Graph." },
  },
] as const satisfies readonly Limit[];
