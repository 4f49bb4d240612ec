import { assert, assertEquals } from "@std/assert";
import { isSessionId, parseGraphPath } from "./path.ts";

const none = { version: undefined, node: "", edge: undefined, unknown: "", doubled: "" };

Deno.test("path: a version, a node and an edge are told apart", () => {
  assertEquals(parseGraphPath("/v24.0/123/media"), {
    ...none,
    version: "v24.0",
    node: "123",
    edge: "media",
  });
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

Deno.test("path: what comes after a double slash is told, and the rest read as if it were one", () => {
  for (
    const [path, doubled] of [
      ["//v24.0/123/uploads", "/v24.0/123/uploads"],
      ["/v24.0//upload:MTph", "/upload:MTph"],
      ["/v24.0/123///uploads", "/uploads"],
      ["/v24.0/123/uploads/", ""],
      ["/v24.0/123/uploads//", ""],
    ] as const
  ) {
    const single = parseGraphPath(path.replace(/\/+/g, "/"));
    assertEquals(parseGraphPath(path), { ...single, doubled }, path);
  }
});

Deno.test("path: a session's id stays whole, as it came or percent-encoded", () => {
  assertEquals(parseGraphPath("/v24.0/upload:MTph+Zg==").node, "upload:MTph+Zg==");
  assertEquals(parseGraphPath("/v24.0/upload%3AMTph%3D%3Fsig%3DAR").node, "upload:MTph=?sig=AR");
  assert(isSessionId(parseGraphPath("/upload%3AMTph").node));
});
