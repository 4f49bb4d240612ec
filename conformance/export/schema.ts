import { EVIDENCE_LEVELS } from "@wamock/contract";
import { z } from "zod";
import { fixtureNames } from "../fixtures.ts";
import { PROFILES } from "../profile.ts";
import { REQUIREMENT_LEVELS } from "../requirements/requirement.ts";
import { VERDICTS } from "../verdict.ts";

const json = z.json();
const texts = z.record(z.string(), z.string());

const evidence = z.strictObject({
  level: z.enum(EVIDENCE_LEVELS),
  sources: z.array(z.string()),
  date: z.string().optional(),
  note: z.string().optional(),
});

const headers = z.array(z.tuple([z.string(), z.string()]))
  .describe("Header lines in their order. `Host` and `Connection: close` come in front, what the body needs behind.");

const bytes = z.union([
  z.strictObject({ text: z.string().describe("UTF-8; may hold placeholders") }),
  z.strictObject({ json: json.describe("As JSON writes it, without blanks; texts in it may hold placeholders") }),
  z.strictObject({ base64: z.string() }),
  z.strictObject({ fixture: z.enum(fixtureNames) }),
  z.strictObject({ size: z.int().nonnegative(), fill: z.int().min(0).max(255) }),
]).describe("Bytes: a text, a JSON value, base64, one of `fixtures`, or so many times the same byte");

const sign = z.record(z.string(), z.union([z.string(), z.number()]))
  .describe("How the request is signed, in the words of its provider; adds headers in front of the request's own");

const request = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("call"),
    method: z.string(),
    path: z.string().describe("Path and query as they stand on the wire"),
    headers,
    sign: sign.optional(),
    body: bytes.optional(),
    chunked: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal("upload"),
    path: z.string().describe("Path and query as they stand on the wire"),
    headers,
    sign: sign.optional(),
    contentType: z.string().nullable().describe("`{boundary}` stands for `boundary`; null: there is no Content-Type"),
    parts: z.array(z.strictObject({
      name: z.string(),
      filename: z.string().optional().describe("Absent: the part is a text field"),
      type: z.string().optional(),
      headers: headers.optional(),
      content: bytes,
    })),
    chunked: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal("download"), url: z.string(), headers, sign: sign.optional() }),
]);

const expectation = z.union([
  z.looseObject({
    error: z.string().describe("Key of an entry of the suite's `errors`"),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.strictObject({ like: z.string() })])).optional(),
    status: z.int().optional(),
  }),
  z.looseObject({
    success: z.string().describe("Id of the operation that succeeds"),
    file: z.looseObject({ content: bytes, type: z.string(), filename: z.string() }).optional(),
    range: z.strictObject({ start: z.int(), end: z.int() }).optional(),
    equals: z.record(z.string(), json).optional().describe("Fields of the JSON answer, by their path"),
    differs: texts.optional().describe("Fields that have any value but this"),
  }),
]).describe("What must be answered; further keys are words of the provider's own judge");

const step = z.union([
  z.strictObject({
    request,
    expect: expectation,
    keep: texts.optional().describe("Placeholders for later steps, each with the path of a field of the answer"),
  }),
  z.strictObject({
    webhook: z.strictObject({ where: z.record(z.string(), json), equals: z.record(z.string(), json) }),
  }).describe("What must have been told by webhook since the case began: the one with `where` has `equals`"),
  z.strictObject({ advanceMs: z.int().describe("Time that passes; the clock stands still otherwise") }),
]);

const exportedCase = z.strictObject({
  id: z.string(),
  title: z.string(),
  quote: z.string(),
  requirements: z.array(z.string()),
  evidence,
  control: z.literal(true).optional(),
  profile: z.enum(PROFILES),
  features: z.array(z.string()),
  given: z.strictObject({
    credential: z.string().optional(),
    settings: z.strictObject({
      dialects: texts.optional(),
      limits: z.record(z.string(), z.number()).optional(),
    }).optional(),
  }).optional(),
  steps: z.array(step),
});

const requirement = z.strictObject({
  id: z.string(),
  provider: z.string(),
  sentence: z.string(),
  level: z.enum(REQUIREMENT_LEVELS),
  evidence,
  date: z.string(),
  cases: z.array(z.string()),
  everyAnswer: z.string().optional(),
  excluded: z.string().optional(),
  grading: z.literal(true).optional(),
});

/** Cases as other languages read them. */
export const exportSchema = z.strictObject({
  version: z.literal(1),
  boundary: z.string().describe("The boundary of every multipart body"),
  verdicts: z.array(z.enum(VERDICTS)),
  fixtures: texts.describe("Small real files, in base64"),
  suites: z.array(z.strictObject({
    provider: z.string(),
    title: z.string(),
    hosts: z.array(z.string()),
    credentials: z.array(z.string()).describe("Placeholders that a target must give"),
    fixtures: z.array(z.string()).describe("Placeholders of objects that a target may lack"),
    secrets: z.array(z.string()).describe("Placeholders whose values must not be shown"),
    derived: z.record(z.string(), z.array(z.string())).describe("Placeholders made of others, with what of"),
    errors: z.record(
      z.string(),
      z.strictObject({ status: z.int(), otherStatuses: z.array(z.int()).optional(), body: json, when: z.string() }),
    ).describe("The errors that cases expect; bodies may hold `%{name}` placeholders"),
    cases: z.array(exportedCase),
  })),
  requirements: z.array(requirement),
}).meta({
  title: "Cases of wamock's conformance suite",
  description: "Texts of requests and expectations may hold {placeholders}: credentials, fixtures, and what earlier " +
    "answers gave; `{good.name}` is the good credential where `given.credential` replaces it.",
});

/** Cases as other languages read them. */
export type ExportDocument = z.infer<typeof exportSchema>;

/** The JSON Schema of an export, as text. */
export function exportJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(exportSchema), null, 2)}\n`;
}
