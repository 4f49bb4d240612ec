import { metaErrors } from "@wamock/contract/meta";
import { metaSuite } from "../../cases/meta/mod.ts";
import { writerOf } from "../families.ts";
import type { Mutant } from "../mutant.ts";

const STATUS = "webhook.entry.0.changes.0.value.statuses.0";
const { wrong } = writerOf(metaSuite, metaErrors["parameter-value-invalid"]);

/** Every case that is about a webhook, and those that are about a failure. */
const all = metaSuite.cases.filter(({ steps }) => steps.some((step) => "webhook" in step)).map(({ id }) => id);
const failures = all.filter((id) => id !== "meta.messages.delivered-told");

/** What is wrong with a webhook, and in which cases which check sees it. */
const TOLD: readonly (readonly [
  id: string,
  defect: string,
  pattern: RegExp,
  replacement: string,
  cases: readonly string[],
  check: string,
])[] = [
  ["failure-told-as-delivered", "What failed is told as delivered.", /"failed"/, '"delivered"', failures, "webhook"],
  [
    "delivered-never-told",
    "What arrived is told as read.",
    /"delivered"/,
    '"read"',
    ["messages.delivered-told"],
    "webhook",
  ],
  ["code-of-another-failure", "A failure has another code.", /131053/, "131052", failures, `${STATUS}.errors.0.code`],
  [
    "title-with-code",
    "A failure's title has the code in front.",
    /"title":"/,
    '"title":"(#131053) ',
    failures,
    `${STATUS}.errors.0.title`,
  ],
  [
    "details-left-out",
    "A failure has no details.",
    /"details":"[^"]*"/,
    '"details":""',
    failures,
    `${STATUS}.errors.0.error_data.details`,
  ],
  ["object-of-a-page", "A webhook is of a page.", /"object":"[^"]*"/, '"object":"page"', all, "webhook.object"],
  [
    "account-of-another",
    "A webhook is of another account.",
    /"entry":\[\{"id":"\d/,
    '"entry":[{"id":"0',
    all,
    "webhook.entry.0.id",
  ],
  [
    "field-of-another",
    "A webhook is about another field.",
    /"field":"messages"/,
    '"field":"statuses"',
    all,
    "webhook.entry.0.changes.0.field",
  ],
  [
    "number-of-another",
    "A webhook is of another number.",
    /"phone_number_id":"\d/,
    '"phone_number_id":"0',
    all,
    "webhook.entry.0.changes.0.value.metadata.phone_number_id",
  ],
  [
    "recipient-of-another",
    "A status is of another recipient.",
    /"recipient_id":"\d/,
    '"recipient_id":"0',
    all,
    `${STATUS}.recipient_id`,
  ],
  ["price-of-marketing", "A text is told to cost like marketing.", /"category":"service"/, '"category":"marketing"', [
    "messages.delivered-told",
  ], `${STATUS}.pricing.category`],
  ["price-regular", "A text is told to have the regular price.", /"free_customer_service"/, '"regular"', [
    "messages.delivered-told",
  ], `${STATUS}.pricing.type`],
];

/** What is wrong with what is told by webhook. */
export const toldLaterMutants: readonly Mutant[] = TOLD.map(([id, defect, pattern, replacement, cases, check]) =>
  wrong(id, defect, { told: (body) => body.replace(pattern, replacement) }, cases.map((one) => `${one}/${check}`))
);
