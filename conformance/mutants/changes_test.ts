import { assertEquals } from "@std/assert";
import type { Answer } from "@wamock/engine";
import { all, bytes, type Change, extraHeader, header, refused, status, text, whereHeader } from "./changes.ts";
import type { ChangeContext } from "./mutant.ts";

const answer: Answer = {
  status: 200,
  headers: [["Content-Type", "text/plain"], ["content-length", "5"]],
  body: "héll",
};

async function changed(change: Change, from: Answer = answer): Promise<Answer | undefined> {
  return await change(from, {} as ChangeContext);
}

Deno.test("changes: text is replaced, and its length told in bytes", async () => {
  const after = await changed(text("h", "éé"));
  assertEquals([after?.body, after?.headers[1]], ["éééll", ["content-length", "8"]]);
});

Deno.test("changes: what is not there cannot be changed", async () => {
  assertEquals(await changed(text("x", "y")), undefined);
  assertEquals(await changed(header("Vary", "x")), undefined);
  assertEquals(await changed(bytes(() => {})), undefined);
  assertEquals(await changed(whereHeader("content-type", /html/, status(500))), undefined);
});

Deno.test("changes: a header is found in any case, and keeps its own", async () => {
  assertEquals((await changed(header("CONTENT-TYPE", "a/b")))?.headers[0], ["Content-Type", "a/b"]);
  assertEquals((await changed(header("content-type", null)))?.headers, [["content-length", "5"]]);
  assertEquals((await changed(extraHeader("A", "b")))?.headers[2], ["A", "b"]);
});

Deno.test("changes: bytes are changed, be they there or still to come", async () => {
  const flip = bytes((all) => {
    all[0] = 9;
  });
  const streamed = new Blob([new Uint8Array([1, 2])]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  for (const body of [new Uint8Array([1, 2]), streamed]) {
    assertEquals((await changed(flip, { ...answer, body }))?.body, new Uint8Array([9, 2]));
  }
});

Deno.test("changes: a refusal has the entry's status and body, its placeholders filled", async () => {
  const entry = {
    id: "toy.gone",
    status: 404,
    body: { error: "%{name} is gone" },
    when: "It is gone.",
    retryable: false,
    operations: [],
    evidence: { level: "assumed", sources: [] },
  } as const;
  const after = await changed(refused(entry));
  assertEquals([after?.status, after?.body], [404, '{"error":"mutant is gone"}']);
});

Deno.test("changes: several are made one after the other, and none after one that cannot be", async () => {
  assertEquals((await changed(all(status(500), text("h", "H"))))?.status, 500);
  assertEquals(await changed(all(text("x", ""), status(500))), undefined);
});
