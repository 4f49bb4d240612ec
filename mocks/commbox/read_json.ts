import type { Json } from "@wamock/contract";
import type { Incoming } from "@wamock/engine";

/** The most of a body that is read. */
const LIMIT = 1024 * 1024;

/** The body as JSON; `undefined` when it is none, or longer than 1 MiB. */
export async function readJson({ body }: Incoming): Promise<Json | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > LIMIT) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  try {
    return JSON.parse(text + decoder.decode());
  } catch {
    return undefined;
  }
}

/** A member of a JSON object; `undefined` where there is no such thing. */
export function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

/** The items of a JSON array; none of anything else. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
