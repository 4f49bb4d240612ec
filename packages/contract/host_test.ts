import { assert, assertFalse } from "@std/assert";
import { isAmongHosts } from "./host.ts";

Deno.test("host: a pattern stands for one label, and for nothing that only ends like it", () => {
  const hosts = ["*.wolkvox.com"];
  assert(isAmongHosts(hosts, "wv0013.wolkvox.com"));
  for (const stranger of ["wolkvox.com", ".wolkvox.com", "evilwolkvox.com", "a.b.wolkvox.com", "wolkvox.com.example"]) {
    assertFalse(isAmongHosts(hosts, stranger), stranger);
  }
});

Deno.test("host: a whole name stands for itself alone", () => {
  assertFalse(isAmongHosts(["graph.facebook.com"], "x.graph.facebook.com"));
  assertFalse(isAmongHosts(["graph.facebook.com"], "facebook.com"));
});
