import { assert, assertEquals, assertFalse } from "@std/assert";
import {
  DEFAULT_VERSION,
  FIRST_VERSION_WITHOUT_ETAG,
  isKnownVersion,
  LATEST_VERSION,
  META_VERSIONS,
  nextUsableVersion,
  parseVersion,
  upgradeWarning,
  versionUsable,
} from "./versions.ts";

Deno.test("versions: the newest comes first, and the default is two below it", () => {
  assertEquals(META_VERSIONS.map(({ version }) => version), [
    "v26.0",
    "v25.0",
    "v24.0",
    "v23.0",
    "v22.0",
    "v21.0",
    "v20.0",
    "v19.0",
  ]);
  assertEquals(META_VERSIONS[0].version, LATEST_VERSION);
  assertEquals(META_VERSIONS[2].version, DEFAULT_VERSION);
  assertEquals(FIRST_VERSION_WITHOUT_ETAG, "v26.0");
});

Deno.test("versions: only vN.0 is read as a version", () => {
  assertEquals(parseVersion("v19.0"), 19);
  assertEquals(parseVersion("v1.0"), 1);
  for (const other of ["v19", "19.0", "v19.1", "v0.0", "v019.0", "V19.0", "v19.0/", " v19.0", "v99999.0", ""]) {
    assertEquals(parseVersion(other), undefined, other);
  }
});

Deno.test("versions: the first to the newest are known, the next is not", () => {
  for (const known of ["v1.0", "v18.0", "v26.0"]) assert(isKnownVersion(known), known);
  for (const unknown of ["v27.0", "v99.0", "v26.1", "me"]) assertFalse(isKnownVersion(unknown), unknown);
});

Deno.test("versions: a version is usable up to the day that is named, in UTC", () => {
  assert(versionUsable("v21.0", Date.parse("2027-01-20T23:59:59.999Z")));
  assertFalse(versionUsable("v21.0", Date.parse("2027-01-21T00:00:00Z")));
});

Deno.test("versions: the newest has no end, and one older than the table has come to it", () => {
  assert(versionUsable("v26.0", Date.parse("2040-01-01")));
  assertFalse(versionUsable("v18.0", Date.parse("2020-01-01")));
  assertFalse(versionUsable("v27.0", Date.parse("2026-11-20")));
});

Deno.test("versions: the documented stand-in is the next oldest that is usable", () => {
  const november2026 = Date.parse("2026-11-20");
  assertEquals(nextUsableVersion("v19.0", november2026), "v21.0");
  assertEquals(nextUsableVersion("v2.0", november2026), "v21.0");
  assertEquals(nextUsableVersion("v21.0", Date.parse("2027-06-01")), "v23.0");
  assertEquals(nextUsableVersion("v26.0", november2026), "v26.0");
});

Deno.test("versions: the warning reads as recorded in 2026", () => {
  assertEquals(
    upgradeWarning("v19.0", "v24.0"),
    "The call has been auto-upgraded to v24.0 as v19.0 has been deprecated.",
  );
});
