import type { Json } from "../catalogue.ts";
import type { WolkvoxOperation } from "./operations.ts";

/** The body of a refusal: `code` as text here, its type on the wire is {@link codeTypeOf}'s. */
export function wolkvoxError(code: number, error: string, msg: string): Json {
  return { code: String(code), error, msg };
}

/** How `code` is written: the oldest calls answer a number, every later one a text of digits. */
export type CodeType = "integer" | "string";

/** How an operation writes `code` when it succeeds. */
export function codeTypeOf(operation: string | undefined): CodeType {
  return operation === ("wolkvox.templates.send" satisfies WolkvoxOperation) ? "integer" : "string";
}

/**
 * How `code` is written in a refusal.
 *
 * @param dialect the choice of `wolkvox.error-code-type`
 *
 * @example
 * ```ts
 * import { errorCodeType } from "@wamock/contract/wolkvox";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(errorCodeType("wolkvox.templates.send", "as-success"), "integer");
 * assertEquals(errorCodeType("wolkvox.templates.send", "string"), "string");
 * ```
 */
export function errorCodeType(operation: string | undefined, dialect: string): CodeType {
  return dialect === "integer" || dialect === "string" ? dialect : codeTypeOf(operation);
}
