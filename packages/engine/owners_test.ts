import { assertEquals, assertThrows } from "@std/assert";
import { KeyTakenError, OwnerIndex } from "./owners.ts";

Deno.test("owners: the first key that anybody has names the owner", () => {
  const index = new OwnerIndex();
  index.keysOf("a").claim(["token:1"]);
  index.keysOf("b").claim(["object:2"]);
  assertEquals(index.ownerOf(["token:0", "object:2", "token:1"]), "b");
  assertEquals(index.ownerOf(["token:1", "object:2"]), "a");
  assertEquals([index.ownerOf(["token:0"]), index.ownerOf([])], [undefined, undefined]);
});

Deno.test("owners: a key is one sandbox's, who may claim it again, and no other's", () => {
  const index = new OwnerIndex();
  const a = index.keysOf("a");
  a.claim(["object:1"]);
  a.claim(["object:1"]);
  const claim = () => index.keysOf("b").claim(["object:2", "object:1"]);
  const taken = assertThrows(claim, KeyTakenError, `"a"'s already`);
  assertEquals([taken.key, taken.owner, index.ownerOf(["object:1"])], ["object:1", "a", "a"]);
  assertEquals(index.ownerOf(["object:2"]), undefined);
});

Deno.test("owners: what is released is nobody's, and nobody releases what is another's", () => {
  const index = new OwnerIndex();
  const a = index.keysOf("a");
  const b = index.keysOf("b");
  for (const key of ["1", "2", "3"]) a.claim([key]);
  b.claim(["4"]);
  b.release("1");
  assertEquals(index.ownerOf(["1"]), "a");
  a.release("1");
  b.claim(["1"]);
  index.forget("a");
  assertEquals(["1", "2", "3", "4"].map((key) => index.ownerOf([key])), ["b", undefined, undefined, "b"]);
  a.claim(["5"]);
  assertEquals(index.ownerOf(["5"]), undefined);
  index.keysOf("a").claim(["5"]);
  assertEquals(index.ownerOf(["5"]), "a");
});

Deno.test("owners: what is drawn afresh is nobody's yet", () => {
  const index = new OwnerIndex();
  index.keysOf("a").claim(["id:1"]);
  index.keysOf("b").claim(["id:2"]);
  let drawn = 0;
  assertEquals(index.keysOf("b").fresh(() => String(++drawn), (id) => `id:${id}`), "3");
});
