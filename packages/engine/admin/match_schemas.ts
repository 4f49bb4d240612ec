import { z } from "zod";
import { listingObject } from "../zod_problems.ts";

/** What a text must be. */
const textMatch = z.union([
  z.string(),
  z.strictObject({ contains: z.string() }),
  z.strictObject({ pattern: z.string().describe("a regular expression, anywhere in the text") }),
  z.strictObject({ present: z.boolean() }),
], "It must be a text, or an object with one of: contains, pattern, present.").meta({ id: "TextMatch" });

const textsByName = z.record(z.string(), textMatch);

/** What an exchange must have. */
const match = listingObject({
  sandbox: z.string().optional().describe("default: any"),
  provider: z.string().optional(),
  operation: z.string().optional(),
  method: z.string().optional(),
  path: textMatch.optional().describe("without the query"),
  query: textsByName.optional(),
  headers: textsByName.optional().describe("by name in any case"),
  fields: textsByName.optional().describe("of a form, or members of a JSON body; those that are no text as JSON"),
  file: z.strictObject({
    name: textMatch.optional(),
    filename: textMatch.optional(),
    type: textMatch.optional().describe("its Content-Type as sent"),
    size: z.number().optional().describe("in bytes"),
  }).optional().describe("a part of a multipart body that has a file name"),
  body: textMatch.optional().describe("its first bytes, as many as the journal keeps"),
  status: z.number().optional().describe("HTTP status of the answer"),
  error: z.string().nullable().optional().describe("catalogue id of the refusal; null: none"),
  since: z.number().optional().describe("milliseconds since the epoch"),
}).meta({ id: "Match" });

const count = z.int().min(0);

/** `POST /__admin/requests/wait` */
export const waitRequest = listingObject({
  match,
  count: z.int().min(1).optional().describe("default 1"),
  timeoutMs: z.int().min(0).max(600_000).optional().describe("real time, whatever a clock says; default 5000"),
}).meta({ id: "WaitRequest" });

/** The bounds of which one may be given. */
const BOUNDS = ["exactly", "never", "inOrder"] as const;

/** `POST /__admin/requests/verify` */
export const verifyRequest = listingObject({
  match: match.optional(),
  exactly: count.optional(),
  atLeast: count.optional().describe("default, when nothing else is given: 1"),
  atMost: count.optional(),
  never: z.literal(true).optional(),
  inOrder: z.array(match).min(1).optional()
    .describe("of the exchanges that match, one that fits each of these, in this order; others may lie between"),
}).check(({ value, issues }) => {
  const given = BOUNDS.filter((name) => value[name] !== undefined);
  const isRange = value.atLeast !== undefined || value.atMost !== undefined;
  if (given.length + Number(isRange) <= 1) return;
  const path = [given.at(-1)!];
  issues.push({
    code: "custom",
    input: value,
    path,
    message: "give one of: exactly, atLeast with atMost, never, inOrder",
  });
}).meta({ id: "VerifyRequest" });

/** A near miss. */
export const nearMiss = z.strictObject({
  id: z.string(),
  sandbox: z.string(),
  method: z.string(),
  target: z.string(),
  operation: z.string().nullable(),
  status: z.number().nullable(),
  why: z.string().describe("the first difference, in plain words"),
  differences: z.array(z.strictObject({
    field: z.string(),
    expected: z.unknown(),
    actual: z.union([z.string(), z.number()]).nullable(),
    at: z.int().optional().describe("where two texts begin to differ, in characters from 0"),
  })).describe("the weightiest first; none when the exchange is one too many"),
}).meta({ id: "NearMiss" });

/** What came of an expectation. */
export const verification = z.strictObject({
  verified: z.boolean(),
  count: z.int(),
  nearest: z.array(nearMiss),
  dropped: z.int().optional().describe("so many older exchanges the journal's bounds have dropped"),
}).meta({ id: "Verification" });
