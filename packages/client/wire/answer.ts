/** An answer whose body was read as text. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Cut at {@link TEXT_BOUND}. */
  readonly text: string;
}

/** As much of a text body as is read, in bytes: what is longer is no answer of an API. */
export const TEXT_BOUND = 65_536;

/** Reads a text body up to {@link TEXT_BOUND}; the rest is cancelled. */
export async function readText(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let room = TEXT_BOUND; room > 0;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, room), { stream: true });
    room -= value.byteLength;
  }
  await reader.cancel();
  return text;
}

/** The text as JSON, or `undefined` when it is not. Its media type is not asked: Meta's varies with the request. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A member of parsed JSON, if that is an object and has it. */
export function memberOf(json: unknown, name: string): unknown {
  return json !== null && typeof json === "object" ? Reflect.get(json, name) : undefined;
}

/** A member of parsed JSON that is a text with something in it. */
export function textOf(json: unknown, name: string): string | undefined {
  const value = memberOf(json, name);
  return typeof value === "string" && value !== "" ? value : undefined;
}
