import type { CatalogueEntry } from "../catalogue.ts";
import { fitsTemplate } from "../template.ts";
import { wolkvoxErrors } from "./errors/mod.ts";

/** Wolkvox's envelope, as far as a body has it. */
export interface WolkvoxEnvelope {
  /** As text, whichever way it was written. */
  readonly code: string;
  readonly error: string | undefined;
  readonly msg: string | undefined;
}

/**
 * Reads the envelope of an answer.
 *
 * @returns `undefined` when it is not the envelope
 *
 * @example
 * ```ts
 * import { readEnvelope } from "@wamock/contract/wolkvox";
 * import { assertEquals } from "@std/assert";
 *
 * const sent = { code: 201, error: null, msg: "Message has been sent successfully" };
 * assertEquals(readEnvelope(sent)?.code, "201");
 * assertEquals(readEnvelope("<html>"), undefined);
 * ```
 */
export function readEnvelope(body: unknown): WolkvoxEnvelope | undefined {
  if (body === null || typeof body !== "object") return undefined;
  const { code, error, msg }: Readonly<Record<string, unknown>> = { ...body };
  if (typeof code !== "string" && typeof code !== "number") return undefined;
  return {
    code: String(code),
    error: typeof error === "string" ? error : undefined,
    msg: typeof msg === "string" ? msg : undefined,
  };
}

/**
 * The catalogue entry that an answer is, or `undefined` when the catalogue has none. The text decides; entries with
 * the same body cannot be told apart, and the first of them is given.
 *
 * @param status HTTP status
 * @param body parsed JSON, or the text as it is when it is not JSON
 * @param operation id of the operation that answered; what has no envelope is known by its status, whatever its body says
 *
 * @example
 * ```ts
 * import { identifyError } from "@wamock/contract/wolkvox";
 * import { assertEquals } from "@std/assert";
 *
 * const body = { code: 403, error: "FORBIDDEN", msg: "TOKEN LIMIT EXCEEDED" };
 * assertEquals(identifyError(403, body)?.id, "wolkvox.token-limit");
 * ```
 */
export function identifyError(status: number, body: unknown, operation?: string): CatalogueEntry | undefined {
  const found = readEnvelope(body);
  return ENTRIES.filter((entry) => entry.status === status).find((entry) => {
    const own = readEnvelope(entry.body);
    if (!found || !own) return found === own && (operation === undefined || entry.operations.includes(operation));
    return own.code === found.code && fitsTemplate(own.msg ?? "", found.msg ?? "");
  });
}

const ENTRIES: readonly CatalogueEntry[] = Object.values(wolkvoxErrors);
