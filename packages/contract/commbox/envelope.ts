import type { Json } from "../catalogue.ts";

/** What every answer of CommBox's is wrapped in; an error without anything to add has no `data`. */
export type Envelope = Readonly<Record<string, Json>> & {
  readonly status: string | number;
  readonly description: string;
  readonly response_time: string;
  readonly data?: Json;
};

/** Which of the ways to write the envelope: the choices of the dialect `commbox.envelope`. */
export type EnvelopeDialect = "documented" | "observed";

/**
 * An envelope as the vendor's page types it: the status is a string on 200 and 400, and an integer on every other. A
 * 206, which the page does not have, is taken for a 200.
 *
 * @example
 * ```ts
 * import { envelope } from "@wamock/contract/commbox";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(envelope(404, "Not Found"), {
 *   status: 404, description: "Not Found", response_time: "%{response_time}",
 * });
 * assertEquals(envelope(400, "Invalid parameters", "").status, "400");
 * ```
 */
export function envelope(status: number, description: string, data?: Json): Envelope {
  return {
    status: status === 200 || status === 206 || status === 400 ? String(status) : status,
    description,
    response_time: "%{response_time}",
    ...(data !== undefined && { data }),
  };
}

/**
 * The same envelope in a dialect. As observed, the status is an integer everywhere, and the list of recipients that
 * the page shows for an upload, which has none, is the empty string.
 */
export function inDialect(body: Envelope, dialect: EnvelopeDialect): Envelope {
  if (dialect === "documented") return body;
  return { ...body, status: Number(body.status), ...(isWithoutRecipient(body.data) && { data: "" }) };
}

function isWithoutRecipient(data: Json | undefined): boolean {
  return Array.isArray(data) && data.length > 0 && data.every((item) => Reflect.get(item, "recipient") === "");
}
