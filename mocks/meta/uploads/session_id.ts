import { BASE64URL, type RandomStream } from "@wamock/engine";

/** What a session is opened for. */
export interface SessionParameters {
  readonly fileName: string | undefined;
  /** In bytes. */
  readonly fileLength: number;
  readonly fileType: string | undefined;
}

/**
 * The id of a new session: `upload:` and, in base64, a random UUID with what was given.
 *
 * @example
 * ```ts
 * import { newSessionId } from "./session_id.ts";
 * import { RandomStream } from "@wamock/engine";
 * import { assertMatch } from "@std/assert";
 *
 * const given = { fileName: undefined, fileLength: 15_609, fileType: "image/png" };
 * const id = newSessionId(new RandomStream("seed"), given);
 * assertMatch(atob(id.slice("upload:".length)), /^1:attachment:.{36}\?file_length=15609&file_type=image%2Fpng$/);
 * ```
 */
export function newSessionId(random: RandomStream, { fileName, fileLength, fileType }: SessionParameters): string {
  const given = [["file_name", fileName], ["file_length", String(fileLength)], ["file_type", fileType]]
    .filter(([, value]) => value !== undefined)
    .map(([name, value = ""]) => `${name}=${encodeURIComponent(value)}`);
  return `upload:${base64(`1:attachment:${newUuid(random)}?${given.join("&")}`)}`;
}

/** A signature as sessions and the ends of handles have it: `AR` and 17 characters. */
export function newShortSignature(random: RandomStream): string {
  return `AR${random.text(17, BASE64URL)}`;
}

/** Standard base64 of a text's UTF-8. */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** A random UUID of version 4. */
function newUuid(random: RandomStream): string {
  const hex = random.hex(16);
  const variant = "89ab"[parseInt(hex[16]!, 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
