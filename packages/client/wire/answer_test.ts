import { assertEquals } from "@std/assert";
import { parseJson, readText, TEXT_BOUND } from "./answer.ts";

Deno.test("text: a body is read whole, and no body is empty", async () => {
  assertEquals(await readText(new Response("é漢").body), "é漢");
  assertEquals(await readText(null), "");
});

Deno.test("text: a body without end is cut, and cancelled", async () => {
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode("x".repeat(1000))),
    cancel: () => void (cancelled = true),
  });
  assertEquals((await readText(endless)).length, TEXT_BOUND);
  assertEquals(cancelled, true);
});

Deno.test("text: what is not JSON is undefined", () => {
  assertEquals([parseJson('{"a":1}'), parseJson("<html>"), parseJson("")], [{ a: 1 }, undefined, undefined]);
});
