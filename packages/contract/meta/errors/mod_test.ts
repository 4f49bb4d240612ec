import { assert, assertEquals, assertMatch } from "@std/assert";
import { accountErrors } from "./accounts.ts";
import { authErrors } from "./auth.ts";
import { downloadErrors } from "./download.ts";
import { marketingErrors } from "./marketing.ts";
import { messageMediaErrors } from "./message_media.ts";
import { messageErrors } from "./messages.ts";
import { mockErrors } from "./mock.ts";
import { metaErrors } from "./mod.ts";
import { objectErrors } from "./objects.ts";
import { outageErrors } from "./outages.ts";
import { parameterErrors } from "./parameters.ts";
import { permissionErrors } from "./permissions.ts";
import { registrationErrors } from "./registration.ts";
import { resumableErrors } from "./resumable.ts";
import { templateCreationErrors } from "./template_creation.ts";
import { templateErrors } from "./templates.ts";
import { throttleErrors } from "./throttle.ts";
import type { CatalogueEntry } from "../../catalogue.ts";
import { readDebugInfo } from "../debug_info.ts";

const entries: readonly CatalogueEntry[] = Object.values(metaErrors);

Deno.test("catalogue: no family hides an error of another", () => {
  const families = [
    accountErrors,
    authErrors,
    downloadErrors,
    marketingErrors,
    messageMediaErrors,
    messageErrors,
    mockErrors,
    objectErrors,
    outageErrors,
    parameterErrors,
    permissionErrors,
    registrationErrors,
    resumableErrors,
    templateCreationErrors,
    templateErrors,
    throttleErrors,
  ];
  assertEquals(entries.length, families.reduce((sum, family) => sum + Object.keys(family).length, 0));
});

/** Whether the body is in Graph's envelope. */
function isGraphs({ body }: CatalogueEntry): boolean {
  return typeof body !== "string" && readDebugInfo(body) === undefined;
}

/** Code or subcode, as far as the body is Graph's. */
function codes(entry: CatalogueEntry): number[] {
  if (!isGraphs(entry)) return [];
  const { error } = entry.body as { readonly error: { readonly code: number; readonly error_subcode?: number } };
  return error.error_subcode === undefined ? [error.code] : [error.code, error.error_subcode];
}

Deno.test("catalogue: every code and subcode that Meta lists is there", () => {
  const listed =
    ("0 1 2 3 4 10 33 100 104 190 200 368 2494100 80007 130403 130429 130472 130497 131000 131005 131008 131009 " +
      "131016 131021 131026 131030 131031 131037 131042 131045 131047 131048 131049 131050 131051 131052 131053 " +
      "131055 131056 131057 131063 131064 132000 132001 132005 132007 132012 132015 132016 132018 132068 132069 " +
      "133000 133004 133005 133006 133008 133009 133010 133015 133016 134011 134100 134101 134102 135000 2388019 " +
      "2388024 2388039 2388040 2388047 2388072 2388073 2388293 2388299 2388273 2494102 2593002 2500 " +
      "17 32 613 80008 458 460 463 467 2494009")
      .split(" ").map(Number);
  const present = new Set(entries.flatMap(codes));
  assertEquals(listed.filter((code) => !present.has(code)), []);
});

Deno.test("catalogue: a prefix in a message is the code's", () => {
  for (const entry of entries.filter(isGraphs)) {
    const { error } = entry.body as { readonly error: { readonly message: string; readonly code: number } };
    const prefix = /^\(#(\d+)\) /.exec(error.message)?.[1];
    assert(prefix === undefined || Number(prefix) === error.code, entry.id);
  }
});

Deno.test("catalogue: only downloads and the bytes of an upload are refused otherwise than in Graph's JSON", () => {
  const others = entries.filter((entry) => !isGraphs(entry)).map(({ id }) => id);
  assert(others.length > 10);
  for (const id of others) assertMatch(id, /^meta\.(download|upload)-/);
});

Deno.test("catalogue: errors of the token are 401 or 400, older spellings 400", () => {
  for (const entry of entries) {
    if (!codes(entry).some((code) => code === 190 || code === 104)) continue;
    const expected = entry.id === "meta.token-invalid-legacy" ? [400] : [401, 400];
    assertEquals([entry.status, ...entry.otherStatuses ?? []], expected, entry.id);
  }
});

Deno.test("catalogue: a throttle's status may be turned, a policy block's may not", () => {
  for (const [slug, entry] of Object.entries<Omit<CatalogueEntry, "id">>(throttleErrors)) {
    const expected = slug === "policy-block" ? [403] : [400, 403, 429];
    assertEquals([entry.status, ...entry.otherStatuses ?? []], expected, slug);
    assert(entry.retryable, slug);
  }
});
