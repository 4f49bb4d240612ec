import type { CatalogueEntry } from "../catalogue.ts";
import { fitsTemplate } from "../template.ts";
import { commboxErrors } from "./errors/mod.ts";

/** What an envelope says; what it leaves out, or says in another type, is absent. */
export interface EnvelopeDetail {
  /** Written as a string or as an integer: both are known. */
  readonly status?: number;
  readonly description?: string;
  /** Why the first of the recipients failed. */
  readonly failed?: string;
  /** The code of the first of the errors, such as `INVALID_STREAM`. */
  readonly code?: string;
}

/**
 * Reads CommBox's envelope.
 *
 * @param body parsed JSON, of any shape
 * @returns `undefined` when it is not the envelope
 *
 * @example
 * ```ts
 * import { readEnvelope } from "@wamock/contract/commbox";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(readEnvelope({ status: "400", description: "no" }), { status: 400, description: "no" });
 * assertEquals(readEnvelope("<html>"), undefined);
 * ```
 */
export function readEnvelope(body: unknown): EnvelopeDetail | undefined {
  const status = member(body, "status");
  const description = text(member(body, "description"));
  if (status === undefined && description === undefined) return undefined;
  const data = member(body, "data");
  const read = {
    status: /^\d{3}$/.test(String(status)) ? Number(status) : undefined,
    description,
    failed: (Array.isArray(data) ? data : []).map((item) => text(member(item, "failed"))).find(Boolean),
    code: text(member(first(member(data, "errors")), "code")),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/**
 * The catalogue entry that an answer of CommBox's is, or `undefined` when the catalogue has none. Among entries with
 * the same description the one that also fits what `data` says wins.
 *
 * @param status HTTP status
 * @param body parsed JSON, or the text as it is when it is not JSON
 * @param operation id of the operation that answered
 *
 * @example
 * ```ts
 * import { identifyError } from "@wamock/contract/commbox";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(identifyError(400, { status: 400, description: "File is too big" })?.id, "commbox.file-too-large");
 * ```
 */
export function identifyError(status: number, body: unknown, operation?: string): CatalogueEntry | undefined {
  const answered = readEnvelope(body);
  if (!answered) return undefined;
  const entries: readonly CatalogueEntry[] = Object.values(commboxErrors);
  const candidates = entries.filter((entry) =>
    entry.status === status &&
    (operation === undefined || entry.operations.includes(operation) || entry.id === "commbox.not-served") &&
    fits(text(member(entry.body, "description")), answered.description)
  );
  return candidates.find((entry) => {
    const known = readEnvelope(entry.body);
    return known?.failed === answered.failed && known?.code === answered.code;
  }) ?? candidates[0];
}

/** Whether a text is one that the template can give. Pages write `Not Found` and `Not found` (D1, D2). */
function fits(template: string | undefined, answered: string | undefined): boolean {
  if (template === undefined || answered === undefined) return false;
  return fitsTemplate(template.toLowerCase(), answered.toLowerCase());
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function member(value: unknown, name: string): unknown {
  return value !== null && typeof value === "object" ? Reflect.get(value, name) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
