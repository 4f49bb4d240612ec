import type { Json } from "@wamock/contract";
import { nxcloudErrors } from "@wamock/contract/nxcloud";
import { type Exchange, keepMembers, ProviderError } from "@wamock/engine";
import type { CallerFacts } from "./ladder.ts";
import type { NxcloudWorld } from "./world.ts";

/** A JSON body by its keys. */
export type JsonBody = Readonly<Record<string, Json>>;

/**
 * Reads the raw body as a JSON object.
 *
 * @param body `undefined` for multipart, which is never read here
 * @throws {ProviderError} when it is none
 */
export function readJson(exchange: Exchange, body: Uint8Array | undefined): JsonBody {
  const value = body && parse(body);
  const reason = body === undefined
    ? "the body is multipart/form-data: send JSON"
    : value === undefined
    ? "the body is no JSON"
    : "the body is no JSON object";
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  exchange.trace.push({ check: "body", passed: isObject, reason: isObject ? "the body is a JSON object" : reason });
  if (!isObject) throw new ProviderError(nxcloudErrors["parameter-exception"]);
  return keepMembers(exchange, value as JsonBody);
}

/** What the caller's fields are judged by. */
export async function callerFacts(
  world: NxcloudWorld,
  fields: JsonBody,
  required: readonly string[],
): Promise<CallerFacts> {
  const text = (name: string) => textOf(fields[name]);
  const businessPhone = text("business_phone") ?? "";
  return {
    required: Object.fromEntries(required.map((name) => [name, text(name)])),
    messagingProduct: text("messaging_product"),
    businessPhone,
    phone: await world.phoneKind(businessPhone),
  };
}

/** A value as text; what is null or an empty list counts as missing. */
function textOf(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  return Array.isArray(value) && value.length === 0 ? undefined : JSON.stringify(value);
}

function parse(body: Uint8Array): Json | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
