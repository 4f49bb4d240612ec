import { assertEquals } from "@std/assert";
import { incoming } from "../testdata/incoming.ts";
import { Reads, watchFields, watchMembers, watchReads } from "./reads.ts";

Deno.test("reads: a header or query parameter that is asked for counts as read, and is what it was", () => {
  const reads = new Reads();
  const watched = watchReads(incoming("GET", "/a?x=1&y=2&z=3&z=4", { headers: { Accept: "a", "X-B": "b" } }), reads);
  const { searchParams } = watched.url;
  assertEquals([watched.headers.get("x-b"), watched.headers.has("X-None")], ["b", false]);
  assertEquals([searchParams.get("x"), searchParams.getAll("z"), searchParams.has("none")], ["1", ["3", "4"], false]);
  assertEquals([...reads.headers, ...reads.query], ["x-b", "x-none", "x", "z", "none"]);
});

Deno.test("reads: listing what there is is not reading it, and the URL is as it was", () => {
  const reads = new Reads();
  const { url } = watchReads(incoming("GET", "/a%20b?x=1&y=%zz"), reads);
  assertEquals([[...url.searchParams.keys()], url.pathname, url.search], [["x", "y"], "/a%20b", "?x=1&y=%zz"]);
  assertEquals(reads.query.size, 0);
});

Deno.test("reads: of fields and of members those that are asked for count as read", () => {
  const reads = new Reads();
  const fields = watchFields(new Map([["a", "1"], ["b", "2"]]), reads);
  assertEquals([fields.get("a"), [...fields.keys()]], ["1", ["a", "b"]]);
  const members = watchMembers({ c: 3, d: { e: 4 } }, reads);
  assertEquals([members.d.e, Object.keys(members)], [4, ["c", "d"]]);
  assertEquals([...reads.fields], ["a", "d"]);
});
