import { assertEquals } from "@std/assert";
import { copyBody } from "./copy_body.ts";

async function* chunks(...sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (const size of sizes) yield new Uint8Array(size).fill(0x61);
}

Deno.test("copy body: what is read is copied, up to a bound, and goes through whole", async () => {
  const { body, text } = copyBody(chunks(10_000, 10_000));
  let length = 0;
  for await (const chunk of body ?? []) length += chunk.length;
  assertEquals([length, text().length, text()[0]], [20_000, 16_384, "a"]);
});

Deno.test("copy body: no body has no text", () => {
  const { body, text } = copyBody(undefined);
  assertEquals([body, text()], [undefined, ""]);
});
