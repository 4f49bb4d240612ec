import type { CatalogueSource } from "../../catalogue.ts";
import { graphError } from "../graph_error.ts";
import { ERROR_TABLES, UNTITLED } from "../grounds.ts";
import { GRAPH_OPERATIONS } from "../operations.ts";
import { NO_QUOTA, titledError } from "./wording.ts";

/** What the 400 of a throttle is seen as elsewhere. */
const OTHER_STATUSES = [403, 429] as const;

/** In how many minutes a call may be made again, as the usage header tells it: of what is counted by the hour. */
const HOURLY = { regain_minutes: 60 } as const;

/** The same of what is counted by the second: it is told in whole minutes. */
const AT_ONCE = { regain_minutes: 1 } as const;

/** Too many calls, too many messages, or an account that may not call at all for a while. */
export const throttleErrors = {
  "app-rate-limit": {
    status: 400,
    otherStatuses: OTHER_STATUSES,
    body: graphError({
      message: "(#4) Application request limit reached",
      type: "OAuthException",
      code: 4,
      isTransient: true,
    }),
    when: "The app has reached its rate of calls.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    samples: HOURLY,
    evidence: {
      level: "reported",
      sources: ["U1", "D3", "R2"],
      date: "2025-10-21",
      note:
        "Status 400 is documented; 403 was reported in 2016, with `is_transient` before `code`; Meta's OpenAPI has " +
        "429, subcode 2446079 and no prefix.",
    },
  },
  "user-rate-limit": {
    status: 400,
    otherStatuses: OTHER_STATUSES,
    body: titledError(17, "User request limit reached"),
    when: "The user of the token has reached their rate of calls.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    samples: HOURLY,
    evidence: { level: "assumed", sources: [], note: "From memory of Graph." },
  },
  "page-rate-limit": {
    status: 400,
    otherStatuses: OTHER_STATUSES,
    body: titledError(32, "Page request limit reached"),
    when: "A page has reached its rate of calls; not seen for WhatsApp.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    samples: HOURLY,
    evidence: { level: "assumed", sources: ["U34"], note: "The text is reported; the status is assumed." },
    injectableOnly: NO_QUOTA,
  },
  "call-rate-limit": {
    status: 400,
    otherStatuses: OTHER_STATUSES,
    body: titledError(613, "Calls to this api have exceeded the rate limit."),
    when: "Calls to this API have exceeded its rate; documented for ads.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    samples: HOURLY,
    evidence: { level: "assumed", sources: ["D14"], note: "The text is documented; the status is assumed." },
    injectableOnly: NO_QUOTA,
  },
  "account-rate-limit": {
    status: 400,
    otherStatuses: OTHER_STATUSES,
    body: titledError(80007, "Rate limit issues", "The WhatsApp Business Account has reached its rate limit."),
    when: "The business account has reached its rate of calls: 200 an hour, 5000 once it has a registered number.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    samples: HOURLY,
    evidence: { ...ERROR_TABLES, note: "The numbers are quoted from Meta by others." },
  },
  "account-call-limit": {
    status: 400,
    otherStatuses: OTHER_STATUSES,
    body: titledError(
      80008,
      "There have been too many calls to this WhatsApp Business account. Wait a bit and try again. For more info, " +
        "please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.",
    ),
    when: "There were too many calls about the business account.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    samples: HOURLY,
    evidence: { level: "assumed", sources: ["D13"], note: "The text is documented; the status is inferred." },
  },
  "throughput-exceeded": {
    status: 400,
    otherStatuses: OTHER_STATUSES,
    body: titledError(130429, "Rate limit hit", "Cloud API message throughput has been reached."),
    when: "The number sends and receives more messages a second than it may: 80, or up to 1000 after an upgrade.",
    retryable: true,
    operations: ["meta.messages.send"],
    samples: AT_ONCE,
    evidence: {
      ...ERROR_TABLES,
      sources: ["D2", "D3", "D7"],
      note: "Integrators expect 429. Meta's sample has `error_subcode` 2494055, which is not sent from v16.0 on.",
    },
  },
  "spam-rate-limit": {
    status: 400,
    otherStatuses: OTHER_STATUSES,
    body: titledError(131048, "Spam rate limit hit"),
    when: "The number has reached the limit on what is taken for spam.",
    retryable: true,
    operations: ["meta.messages.send"],
    samples: HOURLY,
    evidence: ERROR_TABLES,
    injectableOnly: NO_QUOTA,
  },
  "pair-rate-limit": {
    status: 400,
    otherStatuses: OTHER_STATUSES,
    body: titledError(131056, "(Business Account, Consumer Account) pair rate limit hit"),
    when: "Too many messages went from one number to one user in a short time.",
    retryable: true,
    operations: ["meta.messages.send"],
    samples: AT_ONCE,
    evidence: ERROR_TABLES,
  },
  "classification-limit": {
    status: 400,
    otherStatuses: OTHER_STATUSES,
    body: titledError(131064, "Messaging limit due to template classification violations"),
    when: "The account is limited because its templates violated their classification.",
    retryable: true,
    operations: ["meta.messages.send"],
    samples: HOURLY,
    evidence: UNTITLED,
    injectableOnly: NO_QUOTA,
  },
  "registration-rate-limit": {
    status: 400,
    otherStatuses: OTHER_STATUSES,
    body: titledError(133016, "Account register deregister rate limit exceeded"),
    when: "The number was registered and deregistered too often.",
    retryable: true,
    operations: ["meta.phone.register"],
    evidence: ERROR_TABLES,
  },
  "policy-block": {
    status: 403,
    body: titledError(368, "Temporarily blocked for policies violations"),
    when: "The business account is restricted or disabled for violating a policy.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    evidence: ERROR_TABLES,
    injectableOnly: "No policy is enforced here; it is ordered as a fault.",
  },
} as const satisfies CatalogueSource;
