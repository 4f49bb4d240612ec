import { z } from "zod";
import { sandboxState } from "./saved_sandbox.ts";

/** What is saved, in which form: raised whenever a line, or a record of any provider, changes its form. */
export const STATE_VERSION = 1;

/** What an exported state is sent as: one JSON value a line. */
export const STATE_TYPE = "application/x-ndjson";

const count = z.int().min(0);

/** The first line. */
export const headLine = z.strictObject({
  wamock: z.literal("state"),
  version: z.literal(STATE_VERSION, `it must be ${STATE_VERSION}: the state is of another version of wamock`),
  providers: z.array(z.string()).describe("those that were served"),
  seed: z.string().describe("what the credentials of new sandboxes follow from"),
  made: count.describe("so many sandboxes were given an id"),
});

/** A sandbox; the sandboxes come before the records. */
export const sandboxLine = z.strictObject({ sandbox: sandboxState });

/** A record; those of a table come in their order. */
export const recordLine = z.strictObject({
  record: z.strictObject({
    sandbox: z.string(),
    provider: z.string(),
    table: z.string(),
    id: z.string(),
    value: z.json(),
    blobs: z.array(z.strictObject({
      at: z.array(z.union([z.string(), count])).describe("its place in the value, which has null there"),
      blob: count.describe("its number"),
    })).optional(),
  }),
});

/** Some of a blob's bytes; those of a blob come in their order, and end with its size. */
export const blobLine = z.strictObject({
  blob: z.strictObject({ number: count, bytes: z.base64().optional(), size: count.optional() }),
});

/** The last line. */
export const endLine = z.strictObject({
  end: z.strictObject({ sha256: z.hex().describe("of all lines before, their line feeds included") }),
});

/** A line of an exported state. */
export const stateLine = z.union([headLine, sandboxLine, recordLine, blobLine, endLine]).meta({ id: "StateLine" });
