import { assertEquals, assertStrictEquals } from "@std/assert";
import { DataWindow } from "./data_window.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

Deno.test("data window: a chunk is searched in place", () => {
  const window = new DataWindow("xyz");
  const chunk = bytes("data\r\n--xyz\r\n");
  const piece = window.next(chunk, 0, 100);
  assertStrictEquals(piece.bytes, chunk);
  assertEquals([piece.origin, piece.found.kind, piece.found.start], [
    100,
    "part",
    4,
  ]);
});

Deno.test("data window: only an unfinished delimiter is held, and joined", () => {
  const window = new DataWindow("xyz");
  window.settle(window.next(bytes("data\r\n--x"), 0, 0));
  assertEquals(window.held, bytes("\r\n--x"));
  const piece = window.next(bytes("yz\r\nhead"), 0, 9);
  assertEquals([piece.origin, piece.found.kind, piece.found.end], [
    4,
    "part",
    9,
  ]);
  window.settle(piece);
  assertEquals(window.held.length, 0);
});

Deno.test("data window: what only looked like a delimiter is given back alone", () => {
  const window = new DataWindow("xyz");
  window.settle(window.next(bytes("data\r\n--x"), 0, 0));
  const piece = window.next(bytes("q and more"), 0, 9);
  assertEquals([piece.found.kind, piece.found.start], ["none", 5]);
});

Deno.test("data window: at a line's begin a delimiter needs no line break", () => {
  const window = new DataWindow("xyz");
  window.beginLine();
  const piece = window.next(bytes("--xyz--"), 0, 0);
  assertEquals([piece.origin, piece.found.kind], [-2, "close"]);
});
