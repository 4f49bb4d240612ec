/**
 * A credential as it can stand in a header.
 *
 * @param client as in "Failed to make a Meta client", with its article
 * @param name the option's
 * @throws {TypeError} when it is empty or cannot be sent; its value is not in the message
 *
 * @example
 * ```ts
 * import { checkedCredential } from "./credential.ts";
 * import { assertThrows } from "@std/assert";
 *
 * assertThrows(() => checkedCredential("a\n", "a Meta client", "accessToken"), TypeError, "accessToken is empty, or has");
 * ```
 */
export function checkedCredential(value: string, client: string, name: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new TypeError(
    `Failed to make ${client}: ${name} is empty, or has a space or line break that cannot be sent. Pass it alone.`,
  );
}
