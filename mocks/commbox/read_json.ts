import type { Json } from "@wamock/contract";
import { type Incoming, parseJson } from "@wamock/engine";

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
  return parseJson(text + decoder.decode());
}
