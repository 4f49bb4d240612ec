import { parseHeaderParameters } from "./header_parameters.ts";

/** A Content-Type value, taken apart. */
export interface ContentType {
  /** Lower-cased type and subtype, such as `multipart/form-data`. */
  type: string;
  /** Parameter values by lower-cased name, quotes removed. */
  parameters: ReadonlyMap<string, string>;
  /** The value as sent. */
  raw: string;
}

const ESSENCE = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+\/[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * Takes a Content-Type value apart (RFC 9110, 8.3); `undefined` when it has no
 * `type/subtype`.
 *
 * @example
 * ```ts
 * import { parseContentType } from "@wamock/multipart";
 * import { assertEquals } from "@std/assert";
 *
 * const type = parseContentType('Audio/OGG; Codecs="opus"');
 * assertEquals(type?.type, "audio/ogg");
 * assertEquals(type?.parameters.get("codecs"), "opus");
 * ```
 */
export function parseContentType(value: string): ContentType | undefined {
  const semicolon = value.indexOf(";");
  const essence = (semicolon < 0 ? value : value.slice(0, semicolon)).trim();
  if (!ESSENCE.test(essence)) return undefined;
  const rest = semicolon < 0 ? "" : value.slice(semicolon + 1);
  return {
    type: essence.toLowerCase(),
    parameters: parseHeaderParameters(rest).values,
    raw: value,
  };
}
