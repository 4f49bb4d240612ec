import { assert, assertEquals } from "@std/assert";
import type { CatalogueEntry } from "../../catalogue.ts";
import { gateErrors } from "./gate.ts";
import { mediaErrors } from "./media.ts";
import { mockErrors } from "./mock.ts";
import { wolkvoxErrors } from "./mod.ts";
import { storageErrors } from "./storage.ts";
import { templateErrors } from "./templates.ts";

const entries: readonly CatalogueEntry[] = Object.values(wolkvoxErrors);

Deno.test("wolkvox catalogue: no family hides an error of another", () => {
  const families = [gateErrors, mediaErrors, templateErrors, storageErrors, mockErrors];
  assertEquals(entries.length, families.reduce((sum, family) => sum + Object.keys(family).length, 0));
});

Deno.test("wolkvox catalogue: what the list of response codes has is there, letter by letter", () => {
  const listed: readonly (readonly [number, string, string])[] = [
    [400, "BAD REQUEST", "THE API YOU WANT TO CONSULT DOES NOT EXIST"],
    [400, "BAD REQUEST", "SOME PARAMETERS ARE REQUIRED"],
    [401, "UNAUTHORIZED", "PLEASE ENTER THE WOLKVOX-TOKEN"],
    [403, "FORBIDDEN", "TOKEN LIMIT EXCEEDED"],
    [403, "FORBIDDEN", "EXCEEDS THE LIMIT OF SIMULTANEOUS REQUESTS PER TOKEN (2)"],
    [403, "FORBIDDEN", "PLEASE VALIDATE TOKEN"],
  ];
  for (const [code, error, msg] of listed) {
    const body = JSON.stringify({ code: String(code), error, msg });
    const entry = entries.find((entry) => JSON.stringify(entry.body) === body);
    assertEquals([entry?.status, entry?.evidence.level], [code, "documented"], msg);
  }
});

Deno.test("wolkvox catalogue: the code in a body is its status, and a storage URL's refusals have no body", () => {
  for (const { id, status, body, operations } of entries) {
    if (typeof body === "string") {
      assert(id === "wolkvox.time-limit" || operations.includes("wolkvox.storage.download"), id);
    } else assertEquals((body as { readonly code: string }).code, String(status), id);
  }
});

Deno.test("wolkvox catalogue: a limit is never told with 429", () => {
  assertEquals(entries.filter(({ status, otherStatuses }) => status === 429 || otherStatuses?.includes(429)), []);
});
