/**
 * A word as a POSIX shell takes it whole.
 *
 * @example
 * ```ts
 * import { shellWord } from "./command_line.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(shellWord("http://127.0.0.1:4010"), "http://127.0.0.1:4010");
 * assertEquals(shellWord("it's; rm"), `'it'\\''s; rm'`);
 * ```
 */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
