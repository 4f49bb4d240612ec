import { assert, assertEquals, assertNotStrictEquals, assertStrictEquals, assertThrows } from "@std/assert";
import { assertBytes } from "../testdata/assert_bytes.ts";
import { Batches, SpillFile, writeFile } from "./spill_file.ts";

const MIB = 1024 * 1024;

async function inFolder(test: (path: string) => void): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    test(`${folder}/1`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("spill file: slices of any size are written one after the other", () =>
  inFolder((path) => {
    const bytes = new Uint8Array(5 * MIB + 3).map((_, i) => i * 7 + (i >> 9));
    const file = new SpillFile(path, new Batches());
    let at = 0;
    for (const size of [0, 1, MIB - 1, MIB, 2 * MIB + 1, 5, MIB]) file.append(bytes.subarray(at, at += size));
    file.append(bytes.subarray(at));
    file.finish();
    assertBytes(Deno.readFileSync(path), bytes);
  }));

Deno.test("spill file: there must be no file at its path", () =>
  inFolder((path) => {
    Deno.writeTextFileSync(path, "mine");
    assertThrows(() => new SpillFile(path, new Batches()));
    assertThrows(() => writeFile(path, []));
    assertEquals(Deno.readTextFileSync(path), "mine");
  }));

Deno.test("spill file: it is closed once, though it be given up after its end, and lends its batch to one file only", () =>
  inFolder((path) => {
    const batches = new Batches();
    const file = new SpillFile(path, batches);
    file.append(new Uint8Array(3));
    file.finish();
    const next = new SpillFile(`${path}-next`, batches);
    file.abandon();
    const other = new SpillFile(`${path}-other`, batches);
    next.append(new Uint8Array(3).fill(1));
    other.append(new Uint8Array(3).fill(2));
    next.finish();
    other.finish();
    assertEquals([...Deno.readFileSync(`${path}-next`), ...Deno.readFileSync(`${path}-other`)], [1, 1, 1, 2, 2, 2]);
  }));

Deno.test("batches: one that was given back is lent again, one that is lent is not", () => {
  const batches = new Batches();
  const [first, second] = [batches.take(), batches.take()];
  assertNotStrictEquals(first, second);
  batches.give(first);
  assertStrictEquals(batches.take(), first);
});

Deno.test("batches: only a few are kept", () => {
  const batches = new Batches();
  const lent = Array.from({ length: 20 }, () => batches.take());
  for (const batch of lent) batches.give(batch);
  const again = new Set(Array.from({ length: 20 }, () => batches.take()));
  assert(lent.filter((batch) => again.has(batch)).length <= 4);
});
