import type { RequestStep } from "../../case.ts";
import type { MetaCase, MetaError, MetaExpectation, UsageExpectation } from "./case.ts";
import { inferred, known } from "./known.ts";
import { call, field, MEDIA_PATH, message, type MessageBody, MESSAGES_PATH, upload, VERSION } from "./requests.ts";
import { described, refused, uploaded } from "./steps.ts";

type MetaRequestStep = RequestStep<MetaExpectation>;

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

const LIST = call("GET", `/${VERSION}/{businessAccountId}/message_templates?limit=1`);
const TEXT: MessageBody = { type: "text", text: { body: "hello" } };
const ENFORCED = { "meta.message-rates": "enforced" };

/** A call on the business account that must succeed, and report so much of the hour's calls. */
function listed(calls: number): MetaRequestStep {
  return { request: LIST, expect: { success: "meta.templates.list", usage: { calls, minutes: 0 } } };
}

function listThrottled(minutes: number, error: MetaError = "account-rate-limit"): MetaRequestStep {
  return { request: LIST, expect: { error, usage: { calls: 100, minutes } } };
}

function accepted(body = TEXT, path = MESSAGES_PATH): MetaRequestStep {
  return { request: message(body, path), expect: { success: "meta.messages.send" } };
}

function messageThrottled(error: MetaError): MetaRequestStep {
  return { request: message(TEXT), expect: { error, usage: { calls: 100, minutes: 1 } } };
}

/** A GET of an object that there is not. */
function gotNothing(usage?: UsageExpectation): MetaRequestStep {
  const values = { verb: "get", object_id: "1" };
  return {
    request: call("GET", `/${VERSION}/1`),
    expect: { error: "unsupported-object", values, ...(usage && { usage }) },
  };
}

function getBlocked(path: string, minutes: number): MetaRequestStep {
  return { request: call("GET", path), expect: { error: "account-rate-limit", usage: { calls: 100, minutes } } };
}

/** A GET of it that is refused before anybody looks for the object. */
function appThrottled(error: MetaError, status?: number): MetaRequestStep {
  const request = call("GET", `/${VERSION}/1`);
  return { request, expect: { error, usage: { calls: 100 }, ...(status !== undefined && { status }) } };
}

const accountCases = [
  {
    id: "meta.templates.throttled",
    title: "When the hour's calls on a business account are used up the next is refused, and told the minutes.",
    ...known(
      "meta.usage-when-throttled",
      "meta.usage-percent",
      "meta.account-rate-limit",
      "meta.account-calls",
      "meta.throttle-status-table",
      "meta.no-retry-after",
    ),
    given: { settings: { limits: { "meta.account-calls-per-hour": 2 } } },
    steps: [listed(50), listed(100), listThrottled(60), listThrottled(60)],
  },
  {
    id: "meta.templates.throttled-recovers",
    title: "A call on a business account counts for an hour, and one that is throttled not at all.",
    ...known("meta.rates-of-any-stretch", "meta.throttled-uncounted", "meta.account-rate-limit"),
    given: { settings: { limits: { "meta.account-calls-per-hour": 3 } } },
    steps: [
      listed(33),
      { advanceMs: 20 * MINUTE_MS },
      listed(66),
      listed(100),
      listThrottled(40),
      { advanceMs: 40 * MINUTE_MS - 1 },
      listThrottled(1),
      { advanceMs: 1 },
      listed(100),
      listThrottled(20),
    ],
  },
  {
    id: "meta.templates.throttled-other-code",
    title: "The reference of the account's edges has another code for too many calls.",
    ...known("meta.account-call-limit"),
    given: {
      settings: {
        dialects: { "meta.account-throttle": "account-edges" },
        limits: { "meta.account-calls-per-hour": 1 },
      },
    },
    steps: [listed(100), listThrottled(60, "account-call-limit")],
  },
  {
    id: "meta.templates.throttled-account-first",
    title: "When the account's calls and the app's are used up, the account's are told.",
    ...known("meta.account-limit-wins", "meta.account-rate-limit"),
    given: { settings: { limits: { "meta.account-calls-per-hour": 1, "meta.app-calls-per-hour": 1 } } },
    steps: [listed(100), listThrottled(60), appThrottled("app-rate-limit")],
  },
] satisfies readonly MetaCase[];

const messageCases = [
  {
    id: "meta.messages.throttled",
    title: "A number that sends more messages a second than it may is refused, and another number is not.",
    ...known("meta.message-throughput", "meta.throughput-exceeded"),
    given: { settings: { dialects: ENFORCED, limits: { "meta.messages-per-second": 2, "meta.pair-burst": 0 } } },
    steps: [
      accepted(),
      accepted(),
      messageThrottled("throughput-exceeded"),
      accepted(TEXT, `/${VERSION}/{otherPhoneNumberId}/messages`),
      { advanceMs: SECOND_MS - 1 },
      messageThrottled("throughput-exceeded"),
      { advanceMs: 1 },
      accepted(),
    ],
  },
  {
    id: "meta.messages.pair-throttled",
    title: "Too many messages to one user are refused but for one in six seconds, and those to another are not.",
    ...known("meta.pair-rate", "meta.pair-rate-limit"),
    given: { settings: { dialects: ENFORCED, limits: { "meta.messages-per-second": 0, "meta.pair-burst": 2 } } },
    steps: [
      accepted(),
      accepted(),
      messageThrottled("pair-rate-limit"),
      accepted({ ...TEXT, to: "15541234567" }),
      { advanceMs: 6 * SECOND_MS - 1 },
      messageThrottled("pair-rate-limit"),
      { advanceMs: 1 },
      accepted(),
      messageThrottled("pair-rate-limit"),
    ],
  },
] satisfies readonly MetaCase[];

const uploadCases = [
  {
    id: "meta.media.throttled",
    title: "Where a setting gives uploads a rate those beyond it are refused, and those of another number are not.",
    ...inferred("Meta publishes no rate for them, and no refusal.", "meta.account-rate-limit"),
    given: { settings: { limits: { "meta.uploads-per-second": 2 } } },
    steps: [
      uploaded(),
      uploaded(),
      refused("account-rate-limit", {}),
      {
        request: upload({ path: `/${VERSION}/{otherPhoneNumberId}/media` }),
        expect: { success: "meta.media.upload", usage: { calls: 50, minutes: 0 } },
      },
      { advanceMs: SECOND_MS },
      uploaded(),
    ],
  },
  {
    id: "meta.media.get-blocked",
    title: "Where a setting says so, no GET of media is answered for a while after too many failed.",
    ...inferred("A partner of Meta's is known to do so; its answer is not.", "meta.account-rate-limit"),
    given: { settings: { limits: { "meta.failed-gets-per-hour": 2, "meta.failed-gets-block": 30 } } },
    steps: [
      uploaded(),
      gotNothing(),
      described(),
      gotNothing(),
      getBlocked(MEDIA_PATH, 30),
      { advanceMs: 30 * MINUTE_MS - 1 },
      getBlocked(`/${VERSION}/1`, 1),
      uploaded({}, "otherMediaId"),
      { advanceMs: 1 },
      described(),
    ],
  },
] satisfies readonly MetaCase[];

const appCases = [
  {
    id: "meta.media.throttled-app",
    title: "Where a setting gives the app a rate every call with a good token counts, whatever it is answered.",
    ...known("meta.app-rate-limit", "meta.usage-percent", "meta.throttled-uncounted"),
    given: { settings: { limits: { "meta.app-calls-per-hour": 4 } } },
    steps: [
      uploaded(),
      refused("messaging-product-required", { parts: [field("type", "image/png")] }),
      gotNothing({ calls: 75 }),
      gotNothing({ calls: 100 }),
      refused("app-rate-limit", {}),
      { advanceMs: 60 * MINUTE_MS },
      uploaded(),
    ],
  },
  {
    id: "meta.media.throttled-user",
    title: "Where a setting gives a user a rate, calls beyond it are refused.",
    ...known("meta.user-rate-limit"),
    given: { settings: { limits: { "meta.user-calls-per-hour": 1 } } },
    steps: [uploaded(), refused("user-rate-limit", {})],
  },
  ...(["403", "429"] as const).map((choice): MetaCase => ({
    id: `meta.media.throttled-${choice}`,
    title: `A throttled call is answered with ${choice}, where a setting says so.`,
    ...inferred("It was seen, and Meta's table has 400.", "meta.app-rate-limit"),
    given: {
      settings: { dialects: { "meta.throttle-status": choice }, limits: { "meta.app-calls-per-hour": 1 } },
    },
    steps: [gotNothing({ calls: 100 }), appThrottled("app-rate-limit", Number(choice))],
  })),
] satisfies readonly MetaCase[];

/** How many calls may be made, and what is answered beyond. */
export const rateCases: readonly MetaCase[] = [...accountCases, ...messageCases, ...uploadCases, ...appCases];
