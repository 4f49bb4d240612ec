import type { Json } from "@wamock/contract";
import { type Exchange, type Incoming, keepMembers, parseJson } from "@wamock/engine";

/** The most of a body that is read. */
const LIMIT = 1024 * 1024;

/** The body as JSON; `undefined` when it is none, or longer than 1 MiB. */
export async function readJson(exchange: Exchange): Promise<Json | undefined> {
  const text = await readText(exchange.incoming);
  const value = text === undefined ? undefined : parseJson(text);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? keepMembers(exchange, value) : value;
}

async function readText({ body }: Incoming): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > LIMIT) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
