import { assertEquals } from "@std/assert";
import { parseGraphPath } from "./path.ts";

const none = { version: undefined, node: "", edge: undefined, unknown: "" };

Deno.test("path: a version, a node and an edge are told apart", () => {
  assertEquals(parseGraphPath("/v24.0/123/media"), { version: "v24.0", node: "123", edge: "media", unknown: "" });
  assertEquals(parseGraphPath("/123"), { ...none, node: "123" });
  assertEquals(parseGraphPath("/"), none);
});

Deno.test("path: an unknown version is a node, and all that follows is unknown", () => {
  assertEquals(parseGraphPath("/v99.0/123/media"), { ...none, node: "v99.0", unknown: "/123/media" });
  assertEquals(parseGraphPath("/v24/123"), { ...none, node: "v24", unknown: "/123" });
});

Deno.test("path: what follows the edge is unknown", () => {
  assertEquals(parseGraphPath("/v24.0/1/media/template_library").unknown, "/template_library");
});

Deno.test("path: ids are decoded, and one that cannot be stays as it is", () => {
  assertEquals(parseGraphPath("/v24.0/PHONE%20NUMBER%20HERE/media").node, "PHONE NUMBER HERE");
  assertEquals(parseGraphPath("/v24.0/%E0%A4%A/media").node, "%E0%A4%A");
});
