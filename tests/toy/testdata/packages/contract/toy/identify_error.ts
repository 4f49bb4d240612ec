import type { CatalogueEntry } from "../catalogue.ts";
import { toyErrors } from "./errors/mod.ts";

/**
 * The catalogue entry that an answer of Toy's is, or `undefined` when the catalogue has none.
 *
 * @param status HTTP status
 * @param body parsed JSON, of any shape
 *
 * @example
 * ```ts
 * import { identifyError } from "@wamock/contract/toy";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(identifyError(404, { error: "not found" })?.id, "toy.not-found");
 * ```
 */
export function identifyError(status: number, body: unknown): CatalogueEntry | undefined {
  const entries: readonly CatalogueEntry[] = Object.values(toyErrors);
  const text = JSON.stringify(body);
  return entries.find((entry) => {
    const [start = "", end = ""] = JSON.stringify(entry.body).split("%{size}");
    return (entry.status === status || entry.otherStatuses?.includes(status)) && text.startsWith(start) &&
      text.endsWith(end);
  });
}
