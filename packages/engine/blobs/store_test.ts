import { assert, assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { Buffer } from "node:buffer";
import { assertBytes } from "../testdata/assert_bytes.ts";
import { marked, spooled } from "../testdata/spooled.ts";
import type { BlobWriter, StoredBlob } from "./blob.ts";
import { BlobStore, type BlobStoreOptions } from "./store.ts";

const MIB = 1024 * 1024;

async function feed(writer: BlobWriter, bytes: Uint8Array, slice = 64 * 1024): Promise<void> {
  for (let at = 0; at < bytes.length; at += slice) await writer.write(bytes.subarray(at, at + slice));
}

async function put(store: BlobStore, bytes: Uint8Array, slice?: number): Promise<StoredBlob> {
  const writer = store.writer();
  await feed(writer, bytes, slice);
  return await writer.finish();
}

async function all(blob: StoredBlob, start?: number, end?: number): Promise<Uint8Array> {
  return new Uint8Array(await new Response(blob.read(start, end)).arrayBuffer());
}

async function hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same test on a blob in memory and on one in a file. */
function onBoth(name: string, test: (store: BlobStore) => Promise<void>): void {
  const places: [string, BlobStoreOptions][] = [["memory", {}], ["file", { memoryPerBlob: 0 }]];
  for (const [place, options] of places) {
    Deno.test(`blob in ${place}: ${name}`, async () => {
      const store = new BlobStore(options);
      try {
        await test(store);
      } finally {
        await store.close();
      }
    });
  }
}

onBoth("the bytes come back as they were, as often as asked", async (store) => {
  const { bytes } = marked(300_001);
  const blob = await put(store, bytes, 7_001);
  assertEquals(blob.size, 300_001);
  assertBytes(await all(blob), bytes);
  assertBytes(await all(blob), bytes);
});

onBoth("a range goes from its start up to and not including its end, over slices", async (store) => {
  const { bytes } = marked(1000);
  const blob = await put(store, bytes, 100);
  for (const [start, end] of [[0, 1], [99, 101], [100, 200], [250, 750], [999, 1000], [0, 1000]] as const) {
    assertBytes(await all(blob, start, end), bytes.slice(start, end), `${start} to ${end}`);
  }
  assertBytes(await all(blob, 990), bytes.slice(990));
  assertEquals((await all(blob, 500, 500)).length, 0);
});

onBoth("it can be empty", async (store) => {
  const blob = await put(store, new Uint8Array(0));
  assertEquals([blob.size, (await all(blob)).length], [0, 0]);
  assertEquals(await blob.sha256(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

onBoth("its SHA-256 is the standard's", async (store) => {
  const blob = await put(store, new TextEncoder().encode("abc"), 1);
  assertEquals(await blob.sha256(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

onBoth("a slice may be used again once the writer is done with it, a Buffer's too", async (store) => {
  for (const buffer of [new Uint8Array(65_536), Buffer.alloc(65_536)]) {
    const { bytes } = marked(3 * MIB + 17);
    const writer = store.writer();
    for (let at = 0; at < bytes.length; at += buffer.length) {
      const part = bytes.subarray(at, at + buffer.length);
      buffer.set(part);
      await writer.write(buffer.subarray(0, part.length));
      buffer.fill(0xee);
    }
    assertBytes(await all(await writer.finish()), bytes);
  }
});

onBoth("two writers at once do not mix", async (store) => {
  const [a, b] = [marked(2 * MIB + 1).bytes, marked(MIB + 5).bytes];
  const [first, second] = await Promise.all([put(store, a, 10_007), put(store, b, 65_536)]);
  assertEquals(await first.sha256(), await hex(a));
  assertEquals(await second.sha256(), await hex(b));
});

onBoth("reading after removal fails, and removing twice does not", async (store) => {
  const blob = await put(store, marked(1000).bytes);
  await blob.remove();
  await blob.remove();
  await assertRejects(async () => await all(blob));
});

onBoth("a reader may stop early", async (store) => {
  const { bytes } = marked(900_000);
  const blob = await put(store, bytes, 1000);
  for await (const chunk of blob.read(3)) {
    assertBytes(chunk, bytes.subarray(3, 3 + chunk.length));
    break;
  }
  assertEquals((await all(blob)).length, 900_000);
});

onBoth("a discarded writer leaves room for the next", async (store) => {
  const writer = store.writer();
  await feed(writer, marked(50_000).bytes);
  await writer.discard();
  const { bytes } = marked(50_000);
  assertBytes(await all(await put(store, bytes)), bytes);
});

Deno.test("blob store: up to the threshold a blob stays in memory, one byte beyond it is spooled", async () => {
  const store = new BlobStore({ memoryPerBlob: 1000 });
  const [small, large] = [marked(1000), marked(1001)];
  const kept = await put(store, small.bytes, 100);
  assertEquals(spooled(small.marker), []);
  const filed = await put(store, large.bytes, 100);
  assertEquals(spooled(large.marker).length, 1);
  assertBytes(await all(kept), small.bytes);
  assertBytes(await all(filed), large.bytes);
  await store.close();
});

Deno.test("blob store: what goes beyond the memory for all is spooled, until a removal makes room", async () => {
  const store = new BlobStore({ memoryPerBlob: 600, memoryTotal: 1000 });
  const [first, second, third, fourth] = [marked(600), marked(500), marked(400), marked(600)];
  const kept = await put(store, first.bytes);
  await put(store, second.bytes, 50);
  assertEquals(spooled(second.marker).length, 1);
  await put(store, third.bytes);
  assertEquals(spooled(third.marker), []);
  await kept.remove();
  await kept.remove();
  await put(store, fourth.bytes);
  assertEquals(spooled(fourth.marker), []);
  await store.close();
});

Deno.test("blob store: a discarded writer gives its memory back, before it spills and after", async () => {
  const store = new BlobStore({ memoryPerBlob: 1000, memoryTotal: 1000 });
  for (const length of [1000, 1500]) {
    const writer = store.writer();
    await feed(writer, marked(length).bytes, 100);
    await writer.discard();
  }
  const { marker, bytes } = marked(1000);
  await put(store, bytes);
  assertEquals(spooled(marker), []);
  await store.close();
});

Deno.test("blob store: a temporary file is its owner's alone", async () => {
  const store = new BlobStore({ memoryPerBlob: 0 });
  for (const length of [100, 2 * MIB]) {
    const { marker, bytes } = marked(length);
    await put(store, bytes);
    const [file] = spooled(marker);
    assertEquals(file?.mode, 0o600);
    assertEquals((Deno.statSync(file!.folder).mode ?? 0) & 0o777, 0o700);
  }
  await store.close();
});

Deno.test("blob store: a blob that moves to a file gives its memory back", async () => {
  const store = new BlobStore({ memoryPerBlob: MIB, memoryTotal: MIB });
  await put(store, marked(2 * MIB).bytes);
  const { marker, bytes } = marked(MIB);
  await put(store, bytes);
  assertEquals(spooled(marker), []);
  await store.close();
});

Deno.test("blob store: removing or discarding a spooled blob removes its file", async () => {
  const store = new BlobStore({ memoryPerBlob: 0 });
  const [removed, discarded] = [marked(100), marked(3 * MIB)];
  const blob = await put(store, removed.bytes);
  assertEquals(spooled(removed.marker).length, 1);
  await blob.remove();
  assertEquals(spooled(removed.marker), []);
  const writer = store.writer();
  await feed(writer, discarded.bytes);
  assertEquals(spooled(discarded.marker).length, 1);
  await writer.discard();
  assertEquals(spooled(discarded.marker), []);
  await store.close();
});

Deno.test("blob store: a writer may be discarded after its end, and disturbs no other", async () => {
  const store = new BlobStore({ memoryPerBlob: 0 });
  const writer = store.writer();
  await feed(writer, marked(MIB).bytes);
  await writer.finish();
  const { bytes } = marked(MIB);
  const next = store.writer();
  await feed(next, bytes.subarray(0, MIB / 2));
  await writer.discard();
  await feed(next, bytes.subarray(MIB / 2));
  assertBytes(await all(await next.finish()), bytes);
  await store.close();
});

Deno.test("blob store: closing removes the folder with all that is in it, and may be done twice", async () => {
  const store = new BlobStore({ memoryPerBlob: 0 });
  const { marker, bytes } = marked(100);
  await put(store, bytes);
  const folder = spooled(marker)[0]!.folder;
  await Promise.all([store.close(), store.close()]);
  await assertRejects(async () => await Deno.stat(folder), Deno.errors.NotFound);
  await new BlobStore().close();
});

Deno.test("blob store: one that was closed begins anew when it is used again", async () => {
  const store = new BlobStore({ memoryPerBlob: 0 });
  const [before, after] = [marked(100), marked(100)];
  await put(store, before.bytes);
  const [old] = spooled(before.marker);
  await store.close();
  await put(store, after.bytes);
  const [now] = spooled(after.marker);
  assert(now);
  assertNotEquals(now.folder, old?.folder);
  await store.close();
  assertEquals(spooled(after.marker), []);
});

Deno.test("blob store: one that is expected to be large is not gathered in memory, and a small one is kept all the same", async () => {
  const store = new BlobStore({ memoryPerBlob: MIB });
  for (const size of [1_000, 2 * MIB]) {
    const { marker, bytes } = marked(size);
    const writer = store.writer(2 * MIB);
    await feed(writer, bytes);
    assertEquals(await all(await writer.finish()), bytes);
    assertEquals(spooled(marker).length, 1);
  }
  await store.close();
});
