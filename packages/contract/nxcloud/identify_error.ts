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
 * The entry of the catalogue that an answer is. Texts are not compared: four wordings are in circulation.
 *
 * @param code of the envelope; absent for the object store's answers, which have none
 *
 * @example
 * ```ts
 * import { identifyNxcloudError } from "@wamock/contract/nxcloud";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(identifyNxcloudError(200, 1003)?.id, "nxcloud.invalid-signature");
 * ```
 */
export function identifyNxcloudError(status: number, code: number | undefined): CatalogueEntry | undefined {
  return entries.find((entry) => entry.status === status && codeOf(entry) === code);
}

function codeOf({ body }: CatalogueEntry): number | undefined {
  const envelope = readEnvelope(body);
  return envelope?.code;
}
