import { parseContentType } from "./content_type.ts";
import { InvalidBoundaryError, MissingBoundaryError } from "./errors.ts";

// Wider than the bchars of RFC 2046, 5.1.1: clients leave other printable
// characters in, and servers take them.
const PRINTABLE = /^[\x20-\x7e]{0,69}[\x21-\x7e]$/;

/**
 * Returns the boundary when a reader can search for it.
 *
 * @throws {InvalidBoundaryError} unless it has 1 to 70 printable ASCII
 * characters, the last not a space
 */
export function validBoundary(boundary: string): string {
  if (!PRINTABLE.test(boundary)) throw new InvalidBoundaryError(boundary);
  return boundary;
}

/**
 * Reads the boundary from a request's Content-Type, quoted or not.
 *
 * @throws {MissingBoundaryError} when the header is absent, is not
 * multipart/form-data, or has no boundary parameter
 * @throws {InvalidBoundaryError} when the boundary cannot be one
 *
 * @example
 * ```ts
 * import { multipartBoundary } from "@wamock/multipart";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(multipartBoundary('multipart/form-data; boundary="a b"'), "a b");
 * ```
 */
export function multipartBoundary(contentType: string | undefined): string {
  const parsed = contentType === undefined ? undefined : parseContentType(contentType);
  const boundary = parsed?.type === "multipart/form-data" ? parsed.parameters.get("boundary") : undefined;
  if (boundary === undefined) throw new MissingBoundaryError(contentType);
  return validBoundary(boundary);
}
