import { assertEquals, assertRejects } from "@std/assert";
import { marked, spooled } from "../testdata/spooled.ts";
import { SandboxBlobs } from "./sandbox_blobs.ts";
import { BlobStore } from "./store.ts";

async function put(blobs: SandboxBlobs, bytes: Uint8Array) {
  const writer = blobs.writer();
  await writer.write(bytes);
  return await writer.finish();
}

const text = (blob: { read(): ReadableStream<Uint8Array<ArrayBuffer>> }) => new Response(blob.read()).text();

Deno.test("sandbox blobs: one sandbox's are freed as a whole, in memory and in files, and no other's", async () => {
  const store = new BlobStore({ memoryPerBlob: 100 });
  try {
    const [a, b] = [new SandboxBlobs(store), new SandboxBlobs(store)];
    const small = await put(a, new TextEncoder().encode("small"));
    const { marker, bytes } = marked(1000);
    await put(a, bytes);
    const other = await put(b, new TextEncoder().encode("other"));
    assertEquals([a.count, b.count, spooled(marker).length], [2, 1, 1]);
    await a.removeAll();
    assertEquals([a.count, b.count, spooled(marker).length], [0, 1, 0]);
    await assertRejects(async () => await text(small), Error, "it was removed");
    assertEquals(await text(other), "other");
  } finally {
    await store.close();
  }
});

Deno.test("sandbox blobs: bytes at hand are kept in memory, as a copy", async () => {
  const bytes = new TextEncoder().encode("seed");
  const blobs = new SandboxBlobs(new BlobStore({ memoryTotal: 0 }));
  const blob = blobs.keep(bytes);
  bytes.fill(0);
  assertEquals([blob.size, await text(blob), blobs.count], [4, "seed", 1]);
  await blob.remove();
  assertEquals(blobs.count, 0);
});
