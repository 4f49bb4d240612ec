import { z } from "zod";
import type { FaultOrder } from "./order.ts";

const count = z.int().min(0);
const number = z.int().min(1);
/** Ten minutes at most: whatever waits holds a connection. */
const wait = z.int().min(0).max(600_000).describe("milliseconds of real time, 600000 at most");
const direction = z.enum(["request", "answer"]).optional()
  .describe(
    "which body is slowed; a delay comes before the request is read, or once its work is done (default: answer)",
  );
const how = z.enum(["reset", "close"]).optional().describe("how the connection ends: with a RST or with a FIN");

const status = z.int().optional().describe("one of the error's other statuses");
const values = z.record(z.string(), z.union([z.string(), z.number()])).optional()
  .describe("for the placeholders of its text, in place of the catalogue's samples");
const ordered = { error: z.string().describe("id in the catalogue: /__admin/errors"), values, status };

/** What a fault does. */
export const faultAction = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("error"), ...ordered }),
  z.strictObject({
    type: z.literal("fail-later"),
    error: ordered.error,
    values,
    details: z.string().optional().describe("in place of the error's own"),
  }).describe("the work is done and answered, and a webhook tells later that it failed"),
  z.strictObject({ type: z.literal("refuse-early"), ...ordered })
    .describe("answers before the body is read, and reads none of it"),
  z.strictObject({ type: z.literal("delay"), ms: wait, direction }),
  z.strictObject({
    type: z.literal("drip"),
    bytes: number.describe("so many pass in each interval"),
    everyMs: wait,
    direction,
  }),
  z.strictObject({
    type: z.literal("reset"),
    afterBytes: count.optional().describe("of the answer, its head counted in"),
  })
    .describe("the work is done, and the client sees ECONNRESET"),
  z.strictObject({
    type: z.literal("close"),
    afterBytes: count.optional().describe("of the answer, its head counted in"),
  })
    .describe("the work is done, and the client sees the connection end"),
  z.strictObject({
    type: z.literal("truncate"),
    atByte: count.optional().describe("of the answer's body; half-way unless given"),
    how,
  }),
  z.strictObject({
    type: z.literal("wrong-length"),
    by: z.int().refine((by) => by !== 0, "0 would be the right length").describe("Content-Length minus what comes"),
  }),
  z.strictObject({
    type: z.literal("garbage"),
    text: z.string().min(1).optional().describe("what is sent in place of an answer, as Latin-1"),
  }),
  z.strictObject({
    type: z.literal("stop-reading"),
    afterBytes: count.optional().describe("of the body; 0 unless given"),
    ms: wait.optional().describe("for how long; 30000 unless given"),
    error: z.string().optional().describe("what is answered then, the rest unread; the rest is read unless given"),
    values,
    status,
  }),
  z.strictObject({ type: z.literal("cut-upload"), afterBytes: count.describe("of the body"), how }),
]);

/** `POST /__admin/faults` without its sandbox: a failure as it is ordered. */
export const faultOrder = z.strictObject({
  operation: z.string().describe("id, such as meta.media.upload"),
  trigger: z.strictObject({
    next: number.optional().describe("the next so many requests, and then the rule is gone"),
    every: number.optional().describe("every n-th request"),
    always: z.literal(true).optional(),
    until: z.int().optional().describe("milliseconds since the epoch, by the sandbox's clock"),
  }).describe("exactly one of these"),
  action: faultAction,
  before: z.literal("auth").optional()
    .describe("before the credential is looked at; absent: once it is good, and no limit is reached"),
  expiresInMs: number.optional()
    .describe("milliseconds of the sandbox's clock after which the rule is gone; an hour unless given"),
}) satisfies z.ZodType<FaultOrder>;
