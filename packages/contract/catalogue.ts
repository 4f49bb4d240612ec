import type { Evidence } from "./evidence.ts";
import { fillTemplate } from "./template.ts";
import type { TemplateValues } from "./template.ts";

/** A JSON value, as it stands on the wire. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One error that a provider can answer. */
export interface CatalogueEntry {
  /** Stable for ever: `<provider>.<slug>`. */
  readonly id: string;
  /** HTTP status. */
  readonly status: number;
  /** Other statuses that the same body comes with; a rule or a dialect of the provider chooses. */
  readonly otherStatuses?: readonly number[];
  /** The body on the wire, keys in their order; strings may hold `%{name}` placeholders. A string is sent as it is. */
  readonly body: Json;
  /** When the provider answers so, as one sentence. */
  readonly when: string;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** Ids of the operations that can answer it; empty when it only arrives by webhook. */
  readonly operations: readonly string[];
  readonly evidence: Evidence;
  /**
   * Values for the placeholders of an error that is ordered and not caused. Every placeholder has one, but for those
   * that are made anew for each answer; and for what its headers tell of it.
   */
  readonly samples?: TemplateValues;
  /** Why no request, credential state or clock can cause it here; absent when one can. */
  readonly injectableOnly?: string;
}

/** A catalogue as written: the id is the key, the provider's name is put in front. */
export type CatalogueSource = Readonly<Record<string, Omit<CatalogueEntry, "id">>>;

/** A catalogue by slug, each entry with its full id. */
export type Catalogue<Source extends CatalogueSource = CatalogueSource> = {
  readonly [Slug in keyof Source]: CatalogueEntry;
};

/**
 * Gives every entry its id.
 *
 * @example
 * ```ts
 * import { defineCatalogue } from "@wamock/contract";
 * import { assertEquals } from "@std/assert";
 *
 * const errors = defineCatalogue("toy", {
 *   "file-missing": {
 *     status: 400,
 *     body: { code: 1, message: "no file" },
 *     when: "The form has no file.",
 *     retryable: false,
 *     operations: ["toy.media.upload"],
 *     evidence: { level: "assumed", sources: [] },
 *   },
 * });
 * assertEquals(errors["file-missing"].id, "toy.file-missing");
 * ```
 */
export function defineCatalogue<Source extends CatalogueSource>(provider: string, source: Source): Catalogue<Source> {
  return Object.fromEntries(
    Object.entries(source).map(([slug, entry]) => [slug, { id: `${provider}.${slug}`, ...entry }]),
  ) as Catalogue<Source>;
}

/**
 * The body of an entry with its placeholders filled in.
 *
 * @throws {TypeError} when a placeholder has no value: a bug of the caller.
 */
export function renderBody(entry: CatalogueEntry, values: TemplateValues): Json {
  return fillTemplate(entry.body, values);
}

/**
 * Every status that an entry comes with, its usual one first.
 *
 * @example
 * ```ts
 * import { statusesOf } from "@wamock/contract";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(statusesOf({ status: 401, otherStatuses: [400] }), [401, 400]);
 * ```
 */
export function statusesOf({ status, otherStatuses = [] }: Pick<CatalogueEntry, "status" | "otherStatuses">): number[] {
  return [status, ...otherStatuses];
}
