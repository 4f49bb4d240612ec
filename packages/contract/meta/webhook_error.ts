import type { CatalogueEntry } from "../catalogue.ts";
import { fillTemplate, type TemplateValues } from "../template.ts";
import { readGraphError } from "./identify_error.ts";

/** An error as a webhook tells it. */
export interface WebhookError {
  readonly code: number;
  /** Without the code in front that the message of an answer has. */
  readonly title: string;
  readonly details: string;
}

/**
 * What a webhook tells of an error of the catalogue.
 *
 * @param details more precise than the entry's own
 * @param values for the placeholders of its text
 * @throws {TypeError} when the entry has no code: a bug of the caller
 *
 * @example
 * ```ts
 * import { metaErrors, webhookError } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(webhookError(metaErrors["media-upload-error"]), {
 *   code: 131053,
 *   title: "Media upload error",
 *   details: "Unable to upload the media used in the message.",
 * });
 * ```
 */
export function webhookError(
  entry: CatalogueEntry,
  details?: string,
  values: TemplateValues = entry.samples ?? {},
): WebhookError {
  const { code, message = "", details: own } = readGraphError(entry.body) ?? {};
  if (code === undefined) throw new TypeError(`Failed to tell ${entry.id} by webhook: it has no code.`);
  const text = (template: string) => String(fillTemplate(template, values));
  const title = text(message.replace(/^\(#\d+\) /, ""));
  return { code, title, details: details ?? (own === undefined ? title : text(own)) };
}
