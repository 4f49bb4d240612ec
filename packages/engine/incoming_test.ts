import { assertEquals, assertRejects, assertStrictEquals } from "@std/assert";
import { BodyLostError, guardBody, incomingOf, isChunked } from "./incoming.ts";

async function* brokenSource(): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new Uint8Array(10));
  throw new Error("aborted");
}

Deno.test("incoming: a Request gives its method, URL, headers and body", async () => {
  const incoming = incomingOf(
    new Request("http://localhost/a?b=1", { method: "PUT", headers: { "X-A": "1" }, body: new Uint8Array([1, 2]) }),
  );
  assertEquals([incoming.method, incoming.url.href], ["PUT", "http://localhost/a?b=1"]);
  assertEquals([incoming.rawHeaders, incoming.headers.get("x-a")], [[["x-a", "1"]], "1"]);
  const bytes: number[] = [];
  for await (const chunk of incoming.body!) bytes.push(...chunk);
  assertEquals(bytes, [1, 2]);
});

Deno.test("incoming: a Request without a body has none", () => {
  assertEquals(incomingOf(new Request("http://localhost/")).body, undefined);
});

Deno.test("incoming: a body is chunked when its framing says so, in any case", () => {
  const chunked = (value?: string) => isChunked(new Headers(value ? { "Transfer-Encoding": value } : {}));
  assertEquals([chunked("chunked"), chunked("gzip, Chunked"), chunked("identity"), chunked()], [
    true,
    true,
    false,
    false,
  ]);
});

Deno.test("guarded body: the bytes come through as they are", async () => {
  const chunks = [new Uint8Array([1]), new Uint8Array([2, 3])];
  const got: Uint8Array[] = [];
  for await (const chunk of guardBody(new Blob([...chunks]).stream())) got.push(chunk);
  assertEquals(got.flatMap((chunk) => [...chunk]), [1, 2, 3]);
});

Deno.test("guarded body: a failure of the source is a lost body, with its cause", async () => {
  const lost = await assertRejects(async () => {
    for await (const _ of guardBody(brokenSource()));
  }, BodyLostError);
  assertEquals((lost.cause as Error).message, "aborted");
});

Deno.test("guarded body: an error of whoever reads is left as it is, and the source is told to stop", async () => {
  let stopped = false;
  const own = new Error("mine");
  const source = async function* () {
    try {
      yield await Promise.resolve(new Uint8Array(1));
    } finally {
      stopped = true;
    }
  };
  const thrown = await assertRejects(async () => {
    for await (const _ of guardBody(source())) throw own;
  });
  assertStrictEquals(thrown, own);
  assertEquals(stopped, true);
});

Deno.test("guarded body: leaving early suits a source that cannot be told", async () => {
  const source = { next: () => Promise.resolve({ done: false as const, value: new Uint8Array(1) }) };
  for await (const _ of guardBody({ [Symbol.asyncIterator]: () => source })) break;
});
