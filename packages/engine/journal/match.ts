import type { Exchange } from "../exchange.ts";
import type { PartSummary } from "../form/multipart_summary.ts";

/** What a text must be: exactly so, have that in it, fit that regular expression, or be there at all. */
export type TextMatch =
  | string
  | { readonly contains: string }
  | { readonly pattern: string }
  | { readonly present: boolean };

/** What an exchange must have; what is absent matches all. */
export interface Match {
  readonly sandbox?: string | undefined;
  readonly provider?: string | undefined;
  readonly operation?: string | undefined;
  readonly method?: string | undefined;
  /** The path without its query. */
  readonly path?: TextMatch | undefined;
  readonly query?: Readonly<Record<string, TextMatch>> | undefined;
  /** By name in any case. */
  readonly headers?: Readonly<Record<string, TextMatch>> | undefined;
  /** Fields of a form, or members of a JSON body: those that are no text as JSON, and of each the first 1024 characters. */
  readonly fields?: Readonly<Record<string, TextMatch>> | undefined;
  /** A part of a multipart body that has a file name. */
  readonly file?: FileMatch | undefined;
  /** The body's first bytes, as many as the journal keeps. */
  readonly body?: TextMatch | undefined;
  /** HTTP status of the answer. */
  readonly status?: number | undefined;
  /** Catalogue id of the refusal; `null` for none. */
  readonly error?: string | null | undefined;
  /** Not before that moment, in milliseconds since the epoch. */
  readonly since?: number | undefined;
}

/** What a file part must have. */
export interface FileMatch {
  readonly name?: TextMatch | undefined;
  readonly filename?: TextMatch | undefined;
  /** Its Content-Type as sent. */
  readonly type?: TextMatch | undefined;
  /** In bytes. */
  readonly size?: number | undefined;
}

/** One thing that an exchange has otherwise. */
export interface Difference {
  /** Where: `status`, `headers.authorization`. */
  readonly field: string;
  readonly expected: unknown;
  /** `null` when there is none. */
  readonly actual: string | number | null;
  /** Where two texts begin to differ, counted in characters from 0; absent when they are no two texts. */
  readonly at?: number;
}

/** What an exchange has otherwise than a match wants it; nothing when it matches. The weightiest come first. */
export function differences(exchange: Exchange, match: Match): Difference[] {
  const { incoming, multipart, answer, error } = exchange;
  const found: Difference[] = [];
  const same = (field: string, expected: string | number | null | undefined, actual: string | number | null) => {
    if (expected !== undefined && expected !== actual) found.push(differ(field, expected, actual));
  };
  const texts = (
    place: string,
    expected: Readonly<Record<string, TextMatch>> = {},
    actual: (name: string) => string | null,
  ) => {
    for (const [name, one] of Object.entries(expected)) found.push(...text(`${place}.${name}`, one, actual(name)));
  };
  same("sandbox", match.sandbox, exchange.sandbox.id);
  same("provider", match.provider, exchange.provider ?? null);
  same("operation", match.operation, exchange.operation ?? null);
  same("method", match.method?.toUpperCase(), incoming.method);
  found.push(...text("path", match.path, incoming.url.pathname));
  same("status", match.status, answer?.status ?? null);
  same("error", match.error, error?.entry.id ?? null);
  texts("query", match.query, (name) => incoming.url.searchParams.get(name));
  texts("headers", match.headers, (name) => incoming.headers.get(name));
  texts("fields", match.fields, (name) => exchange.fields.find((field) => field.name === name)?.value ?? null);
  if (match.file) found.push(...file(match.file, (multipart?.parts ?? []).filter(({ filename }) => filename !== null)));
  if (match.body !== undefined) found.push(...text("body", match.body, bodyOf(exchange)));
  if (match.since !== undefined && exchange.at < match.since) {
    found.push({ field: "since", expected: match.since, actual: exchange.at });
  }
  return found;
}

function text(field: string, expected: TextMatch | undefined, actual: string | null): Difference[] {
  if (expected === undefined || fits(expected, actual)) return [];
  return [differ(field, expected, actual)];
}

function fits(expected: TextMatch, actual: string | null): boolean {
  if (typeof expected === "string") return actual === expected;
  if ("present" in expected) return expected.present === (actual !== null);
  if (actual === null) return false;
  return "contains" in expected ? actual.includes(expected.contains) : new RegExp(expected.pattern, "u").test(actual);
}

function differ(field: string, expected: unknown, actual: string | number | null): Difference {
  const isTexts = typeof expected === "string" && typeof actual === "string";
  return { field, expected, actual, ...(isTexts && { at: firstDifference(expected, actual) }) };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** What the file part that comes nearest has otherwise. */
function file(expected: FileMatch, parts: readonly PartSummary[]): Difference[] {
  if (parts.length === 0) return [{ field: "file", expected, actual: null }];
  const each = parts.map(({ name, filename, type, size }) => [
    ...text("file.name", expected.name, name),
    ...text("file.filename", expected.filename, filename),
    ...text("file.type", expected.type, type),
    ...(expected.size === undefined || expected.size === size ? [] : [differ("file.size", expected.size, size)]),
  ]);
  return each.reduce((nearest, one) => one.length < nearest.length ? one : nearest);
}

function bodyOf({ requestBody }: Exchange): string | null {
  return requestBody && requestBody.bytes > 0 ? new TextDecoder().decode(requestBody.head) : null;
}
