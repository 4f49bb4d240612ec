import { assert, assertEquals, assertThrows } from "@std/assert";
import { SandboxBlobs } from "../blobs/sandbox_blobs.ts";
import { BlobStore } from "../blobs/store.ts";
import { putRowTogether, takeRowApart } from "./row.ts";

const kept = (text: string) => new SandboxBlobs(new BlobStore()).keep(new TextEncoder().encode(text));

Deno.test("row: it comes back as it was, its blobs in their places", () => {
  const [a, b] = [kept("a"), kept("bc")];
  const row = { id: "1", size: 3, gone: undefined, none: null, pieces: [a, { inner: b }] };
  const apart = takeRowApart(row);
  assertEquals(apart.value, { id: "1", size: 3, none: null, pieces: [null, { inner: null }] });
  assertEquals(apart.blobs.map(({ at, blob }) => [at.join("."), blob.size]), [["pieces.0", 1], ["pieces.1.inner", 2]]);
  const again = putRowTogether(JSON.parse(JSON.stringify(apart.value)) && apart, (blob) => blob) as typeof row;
  assertEquals([again.pieces[0], (again.pieces[1] as { inner: unknown }).inner], apart.blobs.map(({ blob }) => blob));
});

Deno.test("row: what clients put into it is theirs, whatever it is called", () => {
  const sent = '{"__proto__":{"polluted":true},"blob":3,"constructor":null,"at":["x"]}';
  const { value, blobs } = takeRowApart({ components: [JSON.parse(sent)] });
  assertEquals(JSON.stringify(value), `{"components":[${sent}]}`);
  const again = putRowTogether({ value, blobs }, (blob) => blob) as { components: unknown[] };
  assertEquals(JSON.stringify(again.components[0]), sent);
  assert(!("polluted" in {}));
});

Deno.test("row: a record that is no object comes back, a blob alone too", () => {
  assertEquals(putRowTogether(takeRowApart("text"), (blob) => blob), "text");
  const blob = kept("a");
  const { value, blobs } = takeRowApart(blob);
  assertEquals([value, putRowTogether({ value, blobs }, (blob) => blob)], [null, blobs[0]!.blob]);
});

Deno.test("row: a blob goes nowhere but where the record has a place for it", () => {
  const { blob } = takeRowApart(kept("a")).blobs[0]!;
  for (const at of [["id"], ["x"], ["__proto__"], ["list", 7], ["id", "length"]]) {
    const place = () => putRowTogether({ value: { id: "1", list: [null] }, blobs: [{ at, blob }] }, (blob) => blob);
    assertThrows(place, RangeError, "there is no place for a blob");
  }
});
