import type { CatalogueEntry } from "../catalogue.ts";
import { fitsTemplate } from "../template.ts";
import { type DebugInfo, readDebugInfo } from "./debug_info.ts";
import { metaErrors } from "./errors/mod.ts";

/** What a Graph error body says; what it leaves out, or says in another type, is absent. */
export interface GraphErrorDetail {
  readonly message?: string;
  readonly type?: string;
  readonly code?: number;
  readonly subcode?: number;
  /** `error_data.details`: what the WhatsApp layer adds. */
  readonly details?: string;
  readonly isTransient?: boolean;
  readonly userTitle?: string;
  readonly userMessage?: string;
  readonly traceId?: string;
}

/**
 * Reads Graph's error envelope.
 *
 * @param body parsed JSON, of any shape
 * @returns `undefined` when it is not the envelope
 *
 * @example
 * ```ts
 * import { readGraphError } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(readGraphError({ error: { code: 4, fbtrace_id: "A1" } }), { code: 4, traceId: "A1" });
 * assertEquals(readGraphError("<html>"), undefined);
 * ```
 */
export function readGraphError(body: unknown): GraphErrorDetail | undefined {
  const error = member(body, "error");
  if (error === null || typeof error !== "object") return undefined;
  const read = {
    message: text(error, "message"),
    type: text(error, "type"),
    code: number(error, "code"),
    subcode: number(error, "error_subcode"),
    details: text(member(error, "error_data"), "details"),
    isTransient: typeof member(error, "is_transient") === "boolean" ? member(error, "is_transient") : undefined,
    userTitle: text(error, "error_user_title"),
    userMessage: text(error, "error_user_msg"),
    traceId: text(error, "fbtrace_id"),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/**
 * The catalogue entry that an answer of Meta's is, or `undefined` when the catalogue has none.
 *
 * The whole body decides first: type, code, subcode and every text, the entry that fixes most of it winning. Texts
 * change over the years, so then the subcode decides, then the message, then a code that only one entry has.
 * Entries with the same body cannot be told apart: the first of them is given.
 *
 * @param status HTTP status
 * @param body parsed JSON, or the text as it is when it is not JSON
 * @param operation id of the operation that answered; a download is known by its status, whatever its body says
 *
 * @example
 * ```ts
 * import { identifyError } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * const message = "(#100) The parameter file is required.";
 * const entry = identifyError(400, { error: { message, type: "OAuthException", code: 100 } });
 * assertEquals(entry?.id, "meta.file-required");
 * ```
 */
export function identifyError(status: number, body: unknown, operation?: string): CatalogueEntry | undefined {
  const answered = readGraphError(body);
  if (!answered) {
    return byDebugInfo(readDebugInfo(body)) ?? ENTRIES.find((entry) => isPlainAnswer(entry, status, body, operation));
  }
  const known = ENTRIES.flatMap((entry) => {
    const detail = readGraphError(entry.body);
    return detail ? [{ entry, detail }] : [];
  });
  return mostSpecific(known.filter(({ detail }) => saysTheSame(detail, answered)), status) ??
    bySubcode(known, answered) ??
    onlyOne(known.filter(({ detail }) => hasItsMessage(detail, answered))) ??
    onlyOne(known.filter(({ detail }) => detail.code === answered.code));
}

interface Known {
  readonly entry: CatalogueEntry;
  readonly detail: GraphErrorDetail;
}

const ENTRIES: readonly CatalogueEntry[] = Object.values(metaErrors);

const PLACEHOLDER = /%\{[a-z_]+\}/;

/** A refusal by the service that takes an upload's bytes: type and message decide, else a type that only one has. */
function byDebugInfo(answered: Partial<DebugInfo> | undefined): CatalogueEntry | undefined {
  if (answered?.type === undefined) return undefined;
  const same = ENTRIES.filter(({ body }) => readDebugInfo(body)?.type === answered.type);
  return same.find(({ body }) => readDebugInfo(body)?.message === answered.message) ??
    (same.length === 1 ? same[0] : undefined);
}

/** An error of the download host: its body is no envelope, and nobody has seen it, so its status has to do. */
function isPlainAnswer(entry: CatalogueEntry, status: number, body: unknown, operation: string | undefined): boolean {
  if (typeof entry.body !== "string" || entry.status !== status) return false;
  return operation === undefined ? entry.body === body : entry.operations.includes(operation);
}

function saysTheSame(known: GraphErrorDetail, answered: GraphErrorDetail): boolean {
  return known.type === answered.type && known.code === answered.code && known.subcode === answered.subcode &&
    fits(known.message, answered.message) && fits(known.details, answered.details) &&
    fits(known.userTitle, answered.userTitle) && fits(known.userMessage, answered.userMessage);
}

/** Among equally fixed bodies the one with the status wins, then the first. */
function mostSpecific(candidates: readonly Known[], status: number): CatalogueEntry | undefined {
  const weight = ({ entry, detail }: Known) => fixedLength(detail) + (hasStatus(entry, status) ? 0.5 : 0);
  return candidates.reduce<Known | undefined>(
    (best, next) => best !== undefined && weight(best) >= weight(next) ? best : next,
    undefined,
  )?.entry;
}

/** A subcode says more than a code: 2494102 is reported under both 100 and 131009. */
function bySubcode(known: readonly Known[], { code, subcode }: GraphErrorDetail): CatalogueEntry | undefined {
  if (subcode === undefined) return undefined;
  const same = known.filter(({ detail }) => detail.subcode === subcode);
  return onlyOne(same.filter(({ detail }) => detail.code === code)) ?? onlyOne(same);
}

/** The message fits; a subcode may be missing and details may differ, but an unknown subcode means another error. */
function hasItsMessage(known: GraphErrorDetail, answered: GraphErrorDetail): boolean {
  return known.code === answered.code && fits(known.message, answered.message) &&
    fits(known.userTitle, answered.userTitle) &&
    (answered.subcode === undefined || answered.subcode === known.subcode);
}

function onlyOne(candidates: readonly Known[]): CatalogueEntry | undefined {
  return candidates.length === 1 ? candidates[0]?.entry : undefined;
}

/** Whether a text is one that the template can give; the code in front and the last full stop come and go. */
function fits(template: string | undefined, answered: string | undefined): boolean {
  if (template === undefined) return true;
  if (answered === undefined) return false;
  return fitsTemplate(bare(template), bare(answered));
}

function bare(text: string): string {
  return text.replace(/^\(#\d+\) /, "").replace(/\.$/, "");
}

/** How much of a body an entry fixes, in characters. */
function fixedLength({ message = "", details = "", userTitle = "", userMessage = "" }: GraphErrorDetail): number {
  return [message, details, userTitle, userMessage].join("").split(PLACEHOLDER).join("").length;
}

function hasStatus(entry: CatalogueEntry, status: number): boolean {
  return entry.status === status || entry.otherStatuses?.includes(status) === true;
}

function member(value: unknown, name: string): unknown {
  return value !== null && typeof value === "object" ? Reflect.get(value, name) : undefined;
}

function text(value: unknown, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === "string" ? found : undefined;
}

function number(value: unknown, name: string): number | undefined {
  const found = member(value, name);
  return typeof found === "number" ? found : undefined;
}
