import { assertEquals } from "@std/assert";
import { MemoryBlob } from "./memory_blob.ts";

Deno.test("memory blob: its bytes are given back once, however often it is removed", async () => {
  let freed = 0;
  const blob = new MemoryBlob([new Uint8Array(3)], 3, () => freed++);
  assertEquals(freed, 0);
  await blob.remove();
  await blob.remove();
  assertEquals(freed, 1);
});
