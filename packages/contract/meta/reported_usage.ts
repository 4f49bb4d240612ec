import type { CatalogueEntry } from "../catalogue.ts";
import { authErrors } from "./errors/auth.ts";
import { metaErrors } from "./errors/mod.ts";
import { objectErrors } from "./errors/objects.ts";
import { permissionErrors } from "./errors/permissions.ts";

/** A token that cannot be parsed names no app. */
const NAMELESS: ReadonlySet<CatalogueEntry> = new Set([
  metaErrors["token-unparseable"],
  metaErrors["token-invalid-legacy"],
]);

/** What is answered before the object of the call is found, or is about the app and not the business account. */
const OBJECTLESS: ReadonlySet<CatalogueEntry> = new Set([
  ...slugs(authErrors).map((slug) => metaErrors[slug]),
  ...slugs(objectErrors).map((slug) => metaErrors[slug]),
  ...slugs(permissionErrors).map((slug) => metaErrors[slug]),
  metaErrors["invalid-post-id"],
  metaErrors["not-served"],
  metaErrors["app-rate-limit"],
  metaErrors["user-rate-limit"],
]);

/**
 * Whose usage a refusal reports, and whether it names a version: `none` reports nobody's and names none; `object`
 * reports what a success of the operation does.
 *
 * Recorded for what is wrong with the object or the edge (the app's) and for what comes after it was found; that the
 * errors of tokens, permissions and the app's rate report the app's is inferred.
 *
 * @example
 * ```ts
 * import { metaErrors, reportedUsage } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(reportedUsage(metaErrors["unsupported-object"]), "app");
 * assertEquals(reportedUsage(metaErrors["file-required"]), "object");
 * ```
 */
export function reportedUsage(entry: CatalogueEntry): "none" | "app" | "object" {
  if (NAMELESS.has(entry)) return "none";
  return OBJECTLESS.has(entry) ? "app" : "object";
}

function slugs<Family extends object>(family: Family): (keyof Family)[] {
  return Object.keys(family) as (keyof Family)[];
}
