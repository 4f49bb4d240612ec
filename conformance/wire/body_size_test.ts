import { assertEquals } from "@std/assert";
import type { RequestSpec } from "../request.ts";
import { bodySize } from "./body_size.ts";
import { lower } from "./lower.ts";

Deno.test("body size: it is what would be sent, to the byte", () => {
  const requests: RequestSpec[] = [
    { kind: "call", method: "GET", path: "/", headers: [] },
    { kind: "call", method: "POST", path: "/", headers: [], body: { text: "é" } },
    { kind: "download", url: "http://127.0.0.1/x", headers: [] },
    {
      kind: "upload",
      path: "/",
      headers: [],
      contentType: null,
      parts: [
        { name: "a", content: { text: "x" } },
        { name: "f", filename: "é.png", type: "image/png", headers: [["X", "1"]], content: { size: 1000, fill: 0 } },
      ],
    },
  ];
  for (const request of requests) {
    const { body } = lower(request, {}, new URL("http://127.0.0.1"));
    assertEquals(bodySize(request), body.reduce((sum, { length }) => sum + length, 0));
  }
});
