import { assertEquals, assertThrows } from "@std/assert";
import { readStreamId, streamIdOf } from "./stream_id.ts";

Deno.test("stream id: slash and plus are written _f and _b, the padding in lower-case percent-encoding", () => {
  const bytes = Uint8Array.from([0xfb, 0xff, 0xbf, ...new Array(13).fill(0)]);
  assertEquals(streamIdOf(bytes), "_b_f_b_fAAAAAAAAAAAAAAAAAA%3d%3d");
});

Deno.test("stream id: every way to spell the padding reads as the same id", () => {
  const spellings = ["%3d%3d", "%3D%3D", "==", "%3d=", "%3D%3d"].map((end) => `hNyRN_fLUy7rrOrN9jLpipA${end}`);
  assertEquals(new Set(spellings.map(readStreamId)), new Set(["hNyRN_fLUy7rrOrN9jLpipA=="]));
});

Deno.test("stream id: what does not decode to 16 bytes is none", () => {
  const wrong = [
    "",
    "123456",
    "hNyRN_fLUy7rrOrN9jLpipA",
    "hNyRN_fLUy7rrOrN9jLpipA%253d%253d",
    "hNyRN/LUy7rrOrN9jLpipA==",
    "hNyRN_xLUy7rrOrN9jLpipA==",
    "hNyRN_fLUy7rrOrN9jLpip==",
    "hNyRN_fLUy7rrOrN9jLpipB==",
    "%zz",
  ];
  assertEquals(wrong.map(readStreamId), wrong.map(() => undefined));
});

Deno.test("stream id: only 16 bytes make one", () => {
  assertThrows(() => streamIdOf(new Uint8Array(15)), TypeError, "15 bytes");
});
