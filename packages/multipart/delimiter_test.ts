import { assertEquals, assertLess } from "@std/assert";
import { DelimiterSearch, MAX_PADDING } from "./delimiter.ts";

function find(text: string, boundary = "xyz") {
  const bytes = new TextEncoder().encode(text);
  const { kind, start, end, bareLineFeed } = new DelimiterSearch(boundary).find(
    bytes,
    0,
    bytes.length,
    bytes.length,
  );
  return [kind, start, end, bareLineFeed];
}

for (
  const [text, ...expected] of [
    ["data\r\n--xyz\r\nhead", "part", 4, 13, -1],
    ["data\r\n--xyz \t \r\nhead", "part", 4, 16, -1],
    ["data\r\n--xyz--", "close", 4, 13, -1],
    ["data\r\n--xyz\nhead", "bare-lf", 4, 12, -1],
    ["data\n--xyz\r\nhead", "none", 16, 16, 4],
    ["data\n--xyzz\r\nhead", "none", 17, 17, -1],
    ["data\r\n--xyzz\r\n--xyz--", "close", 12, 21, -1],
    ["data\r\n--xyz-\r\n", "undecided", 12, 14, -1],
    ["data\r\n--xyz\rhead", "none", 16, 16, -1],
    ["data\r\n--xyz", "undecided", 4, 11, -1],
    ["data\r\n--xyz-", "undecided", 4, 12, -1],
    ["data\r\n--xyz  ", "undecided", 4, 13, -1],
    ["data\r\n--xyz\r", "undecided", 4, 12, -1],
    ["data\r", "undecided", 4, 5, -1],
    ["data\n-", "undecided", 4, 6, -1],
    ["data\r\r\n--x", "undecided", 5, 10, -1],
    ["data", "none", 4, 4, -1],
    ["", "none", 0, 0, -1],
  ] as const
) {
  Deno.test(`delimiter: ${JSON.stringify(text)} is ${expected[0]}`, () => {
    assertEquals(find(text), [...expected]);
  });
}

Deno.test("delimiter: blanks without end are data, not something to hold", () => {
  const blanks = (n: number) => `\r\n--xyz${" ".repeat(n)}`;
  assertEquals(find(`${blanks(MAX_PADDING)}\r\n`)[0], "part");
  assertEquals(find(blanks(MAX_PADDING))[0], "undecided");
  assertEquals(find(blanks(MAX_PADDING + 1))[0], "none");
});

Deno.test("delimiter: a boundary whose parts repeat is found at every place", () => {
  const boundary = "aabaab";
  for (let i = 0; i < 20; i++) {
    const before = "aabaaaba-\r\n--aabaa".repeat(3).slice(0, i);
    assertEquals(find(`${before}\r\n--${boundary}--`, boundary), [
      "close",
      i,
      i + 12,
      -1,
    ]);
  }
});

Deno.test("delimiter: a body made to be slow is searched in linear time", () => {
  const boundary = "-".repeat(70);
  const looks = (size: number) => {
    const bytes = new Uint8Array(size).fill(45);
    const search = new DelimiterSearch(boundary);
    let compared = 0;
    const counting = new Proxy(bytes, {
      get(target, key) {
        if (typeof key === "string" && /^\d+$/.test(key)) compared++;
        return Reflect.get(target, key, target);
      },
    });
    search.find(counting, 0, size, size);
    return compared;
  };
  // Two looks at each byte, and the bytes at the end once more.
  assertLess(looks(10_000), 3 * 10_000);
});
