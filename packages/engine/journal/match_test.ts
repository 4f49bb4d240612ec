import { assertEquals } from "@std/assert";
import type { MultipartSummary } from "../form/multipart_summary.ts";
import { overExchange } from "../testdata/over_exchange.ts";
import { differences, type Match } from "./match.ts";

const sent = await overExchange(5, {
  target: "/toy/files?mode=fast&x",
  headers: { Authorization: "Bearer t", "X-Two": "a" },
  body: '{"note":"grüße"}',
  fields: { note: "grüße", list: "[1,2]" },
  status: 413,
  isRefused: true,
});

/** Where the exchange is not what a match wants. */
const fields = (match: Match) => differences(sent, match).map(({ field }) => field);

Deno.test("match: an empty one matches, and one that names all that there is does", () => {
  const match: Match = {
    sandbox: "default",
    provider: "toy",
    operation: "toy.files.upload",
    method: "post",
    path: "/toy/files",
    query: { mode: "fast", x: "", none: { present: false } },
    headers: { authorization: "Bearer t", "x-two": { pattern: "^[a-z]$" }, host: { present: false } },
    fields: { note: { contains: "üß" }, list: "[1,2]" },
    body: { contains: "grüße" },
    status: 413,
    error: "toy.too-large",
    since: 5,
  };
  assertEquals([fields({}), fields(match)], [[], []]);
});

Deno.test("match: whatever is otherwise is told, the weightiest first", () => {
  const match: Match = {
    since: 6,
    body: "x",
    fields: { note: "x", none: "x" },
    headers: { "X-Two": { contains: "b" }, none: { present: true } },
    query: { mode: { pattern: "^slow$" } },
    error: null,
    status: 200,
    path: { pattern: "^/other" },
    method: "GET",
    operation: "toy.files.get",
    provider: "other",
    sandbox: "other",
  };
  assertEquals(fields(match), [
    "sandbox",
    "provider",
    "operation",
    "method",
    "path",
    "status",
    "error",
    "query.mode",
    "headers.X-Two",
    "headers.none",
    "fields.note",
    "fields.none",
    "body",
    "since",
  ]);
});

Deno.test("match: two texts differ from a place on, and what is missing has none", () => {
  assertEquals(differences(sent, { fields: { note: "grüsse" }, path: "/toy/files/1", query: { y: "1" } }), [
    { field: "path", expected: "/toy/files/1", actual: "/toy/files", at: 10 },
    { field: "query.y", expected: "1", actual: null },
    { field: "fields.note", expected: "grüsse", actual: "grüße", at: 3 },
  ]);
});

Deno.test("match: of several files the one that comes nearest counts", async () => {
  const exchange = await overExchange(1);
  const part = { name: "file", filename: "a.png", type: "image/png", size: 3, offset: 0, head: "" };
  const parts = [part, { ...part, filename: "b.txt", type: "text/plain" }, { ...part, filename: null }];
  exchange.multipart = { parts } as unknown as MultipartSummary;
  assertEquals(differences(exchange, { file: { filename: "b.txt", type: "text/plain", size: 3 } }), []);
  assertEquals(differences(exchange, { file: { filename: "b.txt", type: "text/html" } }), [
    { field: "file.type", expected: "text/html", actual: "text/plain", at: 5 },
  ]);
  assertEquals(differences(exchange, { file: { size: 4 } }), [{ field: "file.size", expected: 4, actual: 3 }]);
  const file = { name: "file" };
  assertEquals(differences(sent, { file }), [{ field: "file", expected: file, actual: null }]);
});

Deno.test("match: an exchange without a body has none to look into", async () => {
  const bare = await overExchange(1);
  assertEquals(differences(bare, { body: { present: false } }), []);
  assertEquals(differences(bare, { body: { contains: "" } }).length, 1);
});
