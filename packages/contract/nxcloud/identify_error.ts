import type { CatalogueEntry } from "../catalogue.ts";
import { nxcloudErrors } from "./errors/mod.ts";

/** An answer's envelope, as far as it has one. */
export interface NxcloudEnvelope {
  /** 0 for a success. */
  readonly code: number;
  readonly message: string | undefined;
  readonly data: unknown;
  readonly traceId: string | undefined;
}

const entries: readonly CatalogueEntry[] = Object.values(nxcloudErrors);

/** The envelope of a JSON answer; `undefined` when it is none. */
export function readEnvelope(json: unknown): NxcloudEnvelope | undefined {
  if (json === null || typeof json !== "object") return undefined;
  const { code, message, data, traceId }: Readonly<Record<string, unknown>> = { ...json };
  if (typeof code !== "number") return undefined;
  return {
    code,
    message: typeof message === "string" ? message : undefined,
    data,
    traceId: typeof traceId === "string" ? traceId : undefined,
  };
}

/**
 * The catalogue entry that an answer of NXCloud's is, or `undefined` when the catalogue has none. Texts are not
 * compared: four wordings are in circulation.
 *
 * @param status HTTP status
 * @param body parsed JSON, or the text as it is when it is not JSON
 * @param operation id of the operation that answered; the object store's answers have no envelope, so that only their
 *   status tells what they are
 *
 * @example
 * ```ts
 * import { identifyError } from "@wamock/contract/nxcloud";
 * import { assertEquals } from "@std/assert";
 *
 * const body = { code: 1003, message: "Invalid signature", data: null };
 * assertEquals(identifyError(200, body)?.id, "nxcloud.invalid-signature");
 * ```
 */
export function identifyError(status: number, body: unknown, operation?: string): CatalogueEntry | undefined {
  const code = readEnvelope(body)?.code;
  return entries.find((entry) =>
    entry.status === status && codeOf(entry) === code &&
    (code !== undefined || operation === undefined || entry.operations.includes(operation))
  );
}

function codeOf({ body }: CatalogueEntry): number | undefined {
  return readEnvelope(body)?.code;
}
