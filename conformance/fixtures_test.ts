import { assert, assertEquals } from "@std/assert";
import { fixture, type FixtureName } from "./fixtures.ts";

const SIGNATURES: Readonly<Record<FixtureName, readonly [offset: number, text: string]>> = {
  png: [1, "PNG\r\n"],
  jpeg: [0, "\xff\xd8\xff"],
  "cmyk-jpeg": [6, "Adobe"],
  webp: [8, "WEBPVP8 "],
  "animated-webp": [8, "WEBPVP8X"],
  pdf: [0, "%PDF-1.4"],
  ogg: [28, "OpusHead"],
  mp4: [4, "ftypisom"],
};

Deno.test("fixtures: every file is what it says", () => {
  for (const [name, [offset, text]] of Object.entries(SIGNATURES)) {
    const bytes = fixture(name as FixtureName);
    assertEquals(String.fromCharCode(...bytes.subarray(offset, offset + text.length)), text, name);
  }
});

Deno.test("fixtures: no file holds a line that could be taken for a boundary", () => {
  for (const name of Object.keys(SIGNATURES)) {
    assert(!String.fromCharCode(...fixture(name as FixtureName)).includes("\r\n--"), name);
  }
});
