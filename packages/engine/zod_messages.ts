import type { z } from "zod";

type NoMatch = Exclude<z.core.$ZodIssueInvalidUnion, { inclusive: false }>;

/** What zod finds wrong, in our words; what is not found here, zod says in its own. */
export function zodMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "unrecognized_keys":
      return "there is no such field";
    case "invalid_type":
      return mustBe(nounOf(issue.expected), issue.input);
    case "invalid_value":
      return `it must be ${oneOf(issue.values)}`;
    case "invalid_union":
      return issue.inclusive === false ? undefined : unionMessage(issue as NoMatch);
    case "too_small":
      return boundMessage("least", issue.origin, issue.minimum, issue.inclusive);
    case "too_big":
      return boundMessage("most", issue.origin, issue.maximum, issue.inclusive);
    default:
      return undefined;
  }
}

function unionMessage({ options, errors, input }: NoMatch): string | undefined {
  if (options) return `it must be ${oneOf(options)}`;
  const nouns = errors.map(([first]) => first?.code === "invalid_type" ? nounOf(first.expected) : undefined);
  return nouns.includes(undefined) ? undefined : mustBe([...new Set(nouns)].join(" or "), input);
}

function boundMessage(
  side: "least" | "most",
  origin: string,
  bound: number | bigint,
  inclusive: boolean | undefined,
): string | undefined {
  if (inclusive === false) return undefined;
  if (origin === "number" || origin === "int") return `it must be at ${side} ${bound}`;
  return side === "least" && bound === 1 ? "it must not be empty" : undefined;
}

/** Of a value no more is told than its kind: where another kind is wanted, it may be a credential that strayed. */
function mustBe(what: string, input: unknown): string {
  if (input === undefined) return `it is missing, and must be ${what}`;
  // A query parameter that is no number has become one that is not finite, which says nothing of what was sent.
  if (typeof input === "number" && !Number.isFinite(input)) return `it must be ${what}`;
  return `it is ${kindOf(input)}, and must be ${what}`;
}

function oneOf(values: readonly z.core.util.Primitive[]): string {
  const list = values.map((value) => typeof value === "string" ? JSON.stringify(value) : String(value));
  return list.length === 1 ? list[0]! : `one of ${list.join(", ")}`;
}

function nounOf(expected: string): string {
  const nouns: Readonly<Record<string, string>> = {
    array: "a list",
    boolean: "true or false",
    int: "a whole number",
    number: "a number",
    object: "an object",
    record: "an object",
    string: "a text",
  };
  return nouns[expected] ?? expected;
}

function kindOf(input: unknown): string {
  if (input === null) return "null";
  if (Array.isArray(input)) return nounOf("array");
  return nounOf(typeof input);
}
