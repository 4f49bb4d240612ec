import type { Json } from "@wamock/contract";
import { type Exchange, keepMembers } from "@wamock/engine";

/** The most of a body that is read as JSON, in bytes: every call's is a few lines. */
const JSON_LIMIT = 1024 * 1024;

/** The parameters of a call. */
export type Parameters = Readonly<Record<string, Json>>;

/** What a body says. */
export interface JsonBody {
  readonly parameters: Parameters;
  /** Why there are none, when there are none. */
  readonly problem: string | undefined;
}

/** Reads the body as a JSON object, whatever its Content-Type says. */
export async function readJsonBody(exchange: Exchange): Promise<JsonBody> {
  const text = await readText(exchange.incoming.body);
  if (text === undefined) return none(`the body has more than ${JSON_LIMIT} bytes`);
  if (text.trim() === "") return none("there is no body: send the parameters as a JSON object");
  const value = parse(text);
  if (value === undefined) return none("the body is no JSON: send the parameters as a JSON object");
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return none("the body is JSON and no object: send the parameters as a JSON object");
  }
  return { parameters: keepMembers(exchange, value as Parameters), problem: undefined };
}

/** A parameter's text; empty when it is missing or no text. */
export function textOf(parameters: Parameters, name: string): string {
  const value = parameters[name];
  return typeof value === "string" ? value : "";
}

function none(problem: string): JsonBody {
  return { parameters: {}, problem };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText(body: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > JSON_LIMIT) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
