import { assert, assertEquals, assertNotMatch, assertThrows } from "@std/assert";
import type { CatalogueEntry } from "../catalogue.ts";
import { metaErrors } from "./errors/mod.ts";
import { webhookError } from "./webhook_error.ts";

Deno.test("webhook error: every error that comes by webhook has a code, a bare title and details", () => {
  const entries: readonly CatalogueEntry[] = Object.values(metaErrors);
  const byWebhook = entries.filter(({ operations }) => operations.length === 0);
  assert(byWebhook.length > 5);
  for (const entry of byWebhook) {
    const { code, title, details } = webhookError(entry);
    assert(code >= 130_000, entry.id);
    assertNotMatch(title, /^\(#/, entry.id);
    assert(details.length > 0, entry.id);
  }
});

Deno.test("webhook error: details of its own go before the entry's, and the title stands in for none", () => {
  assertEquals(webhookError(metaErrors["media-upload-error"], "mine").details, "mine");
  const { title, details } = webhookError(metaErrors["ecosystem-engagement"]);
  assertEquals(details, title);
});

Deno.test("webhook error: what has a place for values is told with those, or with the catalogue's samples", () => {
  const entry = metaErrors["parameter-required"];
  assertEquals(webhookError(entry).title, "The parameter file_length is required.");
  assertEquals(webhookError(entry, undefined, { parameter: "to" }).details, "The parameter to is required.");
});

Deno.test("webhook error: an entry without a code is a bug of the caller", () => {
  assertThrows(() => webhookError(metaErrors["download-unauthorized"]), TypeError, "it has no code");
});
