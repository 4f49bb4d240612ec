import type { Fact } from "../../provider.ts";
import { CHOICE, CODE_LIST } from "../grounds.ts";

/** What stands in front of every call. */
export const gateFacts = [
  {
    id: "wolkvox.check-order",
    statement:
      "Checks are made in this order: token, simultaneous requests, the day's calls, api, method, parameters, " +
      "connector, and then what the call itself demands.",
    evidence: CHOICE,
  },
  {
    id: "wolkvox.unknown-api-400",
    statement: "An unknown api is 400, not 404.",
    evidence: CODE_LIST,
  },
  {
    id: "wolkvox.simultaneous-per-token",
    statement: "Two requests may run on one token at a time; a third is refused at once and not queued.",
    evidence: { level: "documented", sources: ["D2", "D3"], note: "That it is refused at once is a choice." },
  },
  {
    id: "wolkvox.day-quota",
    statement: "An operation has licences times 1000 calls a day, which all its tokens share.",
    evidence: { level: "documented", sources: ["D2", "D4", "D8"] },
  },
  {
    id: "wolkvox.day-end",
    statement: "The count begins anew at midnight in Bogotá.",
    evidence: CHOICE,
  },
  {
    id: "wolkvox.call-time",
    statement: "A call may take 60 seconds.",
    evidence: { level: "documented", sources: ["D2", "D4"] },
  },
  {
    id: "wolkvox.call-size",
    statement: "A call gives 60000 records at most, takes 10000, spans 31 days, and its result weighs 256 MB at most.",
    evidence: { level: "documented", sources: ["D2", "D4"] },
  },
  {
    id: "wolkvox.maintenance-403",
    statement: "During maintenance and backups every call is 403.",
    evidence: { level: "documented", sources: ["D5"] },
  },
  {
    id: "wolkvox.refused-calls-count",
    statement: "A refused call counts once its token is known.",
    evidence: CHOICE,
  },
] as const satisfies readonly Fact[];
