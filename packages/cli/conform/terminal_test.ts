import { assertEquals } from "@std/assert";
import { terminal } from "./terminal.ts";

function written(isTTY: boolean): string {
  let text = "";
  const { print, showProgress } = terminal({ isTTY, columns: 10, write: (piece) => text += piece });
  showProgress?.("[1/2] a.long.id");
  print("pass a");
  return text;
}

Deno.test("terminal: on a terminal the progress is one line, taken back before the next", () => {
  assertEquals(written(true), "\r\x1b[2K[1/2] a.l\r\x1b[2Kpass a\n");
});

Deno.test("terminal: elsewhere there are only lines", () => {
  assertEquals(written(false), "pass a\n");
});
