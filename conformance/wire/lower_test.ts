import { assertEquals, assertThrows } from "@std/assert";
import { BOUNDARY } from "../request.ts";
import type { RequestSpec } from "../request.ts";
import { encodeRequest } from "./encode_request.ts";
import { lower } from "./lower.ts";

const base = new URL("http://127.0.0.1:4010");

function wire(spec: RequestSpec, names = {}): string {
  const decoder = new TextDecoder();
  return [...encodeRequest(lower(spec, names, base))].map((piece) => decoder.decode(piece)).join("");
}

Deno.test("lower: a call without a body has its own headers alone, in their order and case", () => {
  assertEquals(
    wire({ kind: "call", method: "GET", path: "/a b", headers: [["x-B", "{b}"], ["A", "c"]] }, { b: "d" }),
    "GET /a b HTTP/1.1\r\nHost: 127.0.0.1:4010\r\nConnection: close\r\nx-B: d\r\nA: c\r\n\r\n",
  );
});

Deno.test("lower: a body has its length, an empty one too", () => {
  const call = { kind: "call", method: "POST", path: "/", headers: [] } as const;
  assertEquals(wire({ ...call, body: { text: "é" } }).split("\r\n").slice(3), ["Content-Length: 2", "", "é"]);
  assertEquals(wire({ ...call, body: { text: "" } }).split("\r\n").slice(3), ["Content-Length: 0", "", ""]);
});

Deno.test("lower: a chunked body has chunks and no length", () => {
  const call = { kind: "call", method: "POST", path: "/", headers: [], chunked: true } as const;
  assertEquals(
    wire({ ...call, body: { text: "hello" } }).split("\r\n\r\n").slice(1).join("\r\n\r\n"),
    "5\r\nhello\r\n0\r\n\r\n",
  );
  const { body } = lower({ ...call, body: { size: 200_000, fill: 1 } }, {}, base);
  assertEquals(body.map(({ length }) => length), [65_536, 65_536, 65_536, 3392]);
});

Deno.test("lower: a form is written byte by byte as the case says", () => {
  const text = wire({
    kind: "upload",
    path: "/m",
    headers: [],
    contentType: 'multipart/form-data; boundary="{boundary}"',
    parts: [
      { name: "a", content: { text: "{x}" } },
      { name: "file", filename: "f", type: "t/u", headers: [["Z", "1"]], content: { size: 2, fill: 0x41 } },
      { name: "bare", filename: "g", content: { text: "" } },
    ],
  }, { x: "1" });
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  assertEquals(head.split("\r\n").slice(3), [
    `Content-Type: multipart/form-data; boundary="${BOUNDARY}"`,
    `Content-Length: ${body.length}`,
  ]);
  assertEquals(
    body,
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n` +
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="f"\r\nContent-Type: t/u\r\nZ: 1\r\n\r\nAA\r\n` +
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="bare"; filename="g"\r\n\r\n\r\n--${BOUNDARY}--\r\n`,
  );
});

Deno.test("lower: a download goes where its URL says", () => {
  const request = lower({ kind: "download", url: "{u}", headers: [] }, { u: "https://cdn.example/a?b=c" }, base);
  assertEquals([request.origin.href, request.target], ["https://cdn.example/", "/a?b=c"]);
  assertEquals(request.headers[0], ["Host", "cdn.example"]);
  assertThrows(() => lower({ kind: "download", url: "{u}", headers: [] }, { u: "nothing" }, base), TypeError);
});
