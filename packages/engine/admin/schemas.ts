import { z } from "zod";
import { faultOrder } from "../faults/order_schema.ts";
import { LARGEST_HEAD, MEDIA_URL_HOSTS } from "../settings.ts";
import { nearMiss } from "./match_schemas.ts";
import { listingObject } from "../zod_problems.ts";

const milliseconds = z.int().describe("milliseconds");

/** `POST /__admin/clock` */
export const clockRequest = listingObject({
  sandbox: z.string().optional(),
  freeze: z.union([z.boolean(), milliseconds]).optional()
    .describe("milliseconds since the epoch to stop at; true: stop now; false: run again"),
  offsetMs: milliseconds.optional().describe("how far a running clock is ahead of the real time"),
  advanceMs: milliseconds.optional().describe("moves the clock on, frozen or not"),
}).meta({ id: "ClockRequest" });

/** How much the journal keeps. */
export const journalRequest = listingObject({
  entries: z.int().min(0).optional().describe("so many exchanges are kept"),
  bytes: z.int().min(0).optional().describe("so much memory they may hold, in bytes"),
  headBytes: z.int().min(0).max(LARGEST_HEAD).optional().describe("so many of a body's first bytes are kept"),
  digests: z.enum(["small", "all"]).optional()
    .describe("whether bodies longer than that have a digest too, which slows large uploads down"),
});

/** What host the URLs of media name. */
export const mediaUrlHost = z.enum(MEDIA_URL_HOSTS).describe(
  "what host the URLs of media name: the provider's own, the mock's, or the one or the other as the request did",
);

/** `PATCH /__admin/settings` */
export const settingsRequest = listingObject({
  dialects: z.record(z.string(), z.string()).optional(),
  limits: z.record(z.string(), z.number()).optional(),
  journal: journalRequest.optional(),
  magic: z.boolean().optional().describe("whether magic inputs are looked for"),
  mediaUrlHost: mediaUrlHost.optional(),
}).meta({ id: "SettingsRequest" });

/** Strings by name, by provider. */
const namedStrings = z.record(z.string(), z.record(z.string(), z.string()));

/** `POST /__admin/sandboxes` */
export const sandboxRequest = listingObject({
  id: z.string().optional().describe("letters, digits, `.`, `_`, `-`; 64 at most. Default: one is made"),
  seed: z.string().optional().describe("credentials and ids follow from it"),
  settings: settingsRequest.optional().describe("dialects and limits that differ from the mock's"),
  credentials: namedStrings.optional().describe("by provider: credentials and ids in place of generated ones"),
  faults: z.array(faultOrder).optional().describe("failures that are ordered from the beginning"),
}).meta({ id: "SandboxRequest" });

/** `POST /__admin/sandboxes/{id}/credentials` */
export const credentialRequest = listingObject({
  provider: z.string(),
  state: z.string(),
}).meta({ id: "CredentialRequest" });

/** `POST /__admin/reset` */
export const resetRequest = z.strictObject({
  sandbox: z.string().optional().describe("this one alone, as it was made first; default: everything, as at the start"),
}).meta({ id: "ResetRequest" });

/** The sandboxes that there are then. */
export const sandboxIds = z.strictObject({ sandboxes: z.array(z.string()) }).meta({ id: "SandboxIds" });

/** `GET /__admin/requests` */
export const requestsQuery = listingObject({
  sandbox: z.string().optional(),
  provider: z.string().optional(),
  operation: z.string().optional(),
  status: z.coerce.number().int().optional(),
  error: z.string().optional(),
  since: z.coerce.number().optional().describe("milliseconds since the epoch"),
  limit: z.coerce.number().int().min(1).optional().describe("the newest so many"),
}).meta({ id: "RequestsQuery" });

/** `POST /__admin/webhooks` */
export const webhookRequest = z.strictObject({
  sandbox: z.string().optional(),
  provider: z.string().describe("whose calls: meta, nxcloud"),
  url: z.string().describe("http or https, on a loopback host unless the mock was told otherwise"),
  verifyToken: z.string().optional().describe("when given, the URL must pass the provider's handshake first"),
  duplicates: z.int().optional().describe("how many times each call is made over and above the once"),
  outOfOrder: z.boolean().optional().describe("what becomes of one message is told in reverse order"),
}).meta({ id: "WebhookRequest" });

/** What a webhook is. */
export const webhookView = z.strictObject({
  id: z.string(),
  sandbox: z.string(),
  provider: z.string(),
  url: z.string(),
  duplicates: z.int(),
  outOfOrder: z.boolean(),
}).meta({ id: "Webhook" });

/** `GET /__admin/webhooks/deliveries` */
export const deliveriesQuery = z.strictObject({
  sandbox: z.string().optional(),
  webhook: z.string().optional(),
  provider: z.string().optional(),
  kind: z.string().optional().describe("such as message.failed"),
  state: z.enum(["waiting", "delivered", "given-up"]).optional(),
  limit: z.coerce.number().int().min(1).optional().describe("the newest so many"),
  settled: z.literal("true").optional().describe("answers when every call that is due has been made"),
}).meta({ id: "DeliveriesQuery" });

/** What a provider told, and how it went. */
export const deliveryView = z.strictObject({
  id: z.string(),
  sandbox: z.string(),
  webhook: z.string(),
  provider: z.string(),
  url: z.string(),
  kind: z.string(),
  body: z.string().describe("the bytes, as text"),
  state: z.enum(["waiting", "delivered", "given-up"]),
  dueAt: milliseconds.nullable().describe("when the next attempt is made, in milliseconds since the epoch"),
  attempts: z.array(z.strictObject({
    at: milliseconds.describe("milliseconds since the epoch"),
    headers: z.array(z.tuple([z.string(), z.string()])).describe("pairs of name and value"),
    status: z.int().nullable(),
    problem: z.string().nullable().describe("why it does not count"),
  })),
}).meta({ id: "Delivery" });

/** `?sandbox=` where it is the only parameter. */
export const sandboxQuery = listingObject({ sandbox: z.string().optional() }).meta({ id: "SandboxQuery" });

/** `?provider=` where it is the only parameter. */
export const providerQuery = listingObject({ provider: z.string().optional() }).meta({ id: "ProviderQuery" });

/** What a sandbox is. */
export const sandboxView = z.strictObject({
  id: z.string(),
  providers: namedStrings.describe("credentials and ids, by served provider"),
  fixtures: namedStrings.describe("what tests need besides, by served provider"),
}).meta({ id: "Sandbox" });

/** The time as a sandbox sees it. */
export const clockState = z.strictObject({
  now: milliseconds.describe("milliseconds since the epoch"),
  frozen: z.boolean(),
}).meta({ id: "ClockState" });

/** A refusal of the admin API. */
export const adminError = z.strictObject({
  error: z.string(),
  problems: z.array(z.strictObject({ field: z.string(), problem: z.string() })).optional(),
  routes: z.array(z.string()).optional(),
  count: z.int().optional().describe("of a wait: how many matched"),
  nearest: z.array(nearMiss).optional().describe("of a wait: what came nearest"),
}).meta({ id: "AdminError" });
