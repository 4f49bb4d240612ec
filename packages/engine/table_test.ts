import { assertEquals, assertThrows } from "@std/assert";
import { KeyTakenError, OwnerIndex } from "./owners.ts";
import { Table } from "./table.ts";

interface Thing {
  readonly id: string;
  readonly names: readonly string[];
}

function tables(index = new OwnerIndex()) {
  const make = (sandbox: string) => new Table<Thing>(index.keysOf(sandbox), ({ names }) => names);
  return { index, a: make("a"), b: make("b") };
}

Deno.test("table: what a record says names its sandbox, until it says something else or is gone", () => {
  const { index, a } = tables();
  a.put("1", { id: "1", names: ["x", "y"] });
  assertEquals([index.ownerOf(["x"]), index.ownerOf(["y"])], ["a", "a"]);
  a.put("1", { id: "1", names: ["y", "z"] });
  assertEquals(["x", "y", "z"].map((key) => index.ownerOf([key])), [undefined, "a", "a"]);
  a.delete("1");
  a.delete("1");
  assertEquals(["y", "z"].map((key) => index.ownerOf([key])), [undefined, undefined]);
});

Deno.test("table: records are found by id, and come in the order in which they were added", () => {
  const { a } = tables();
  for (const id of ["2", "1"]) a.put(id, { id, names: [] });
  assertEquals([a.get("1")?.id, a.has("2"), a.get("3"), a.has("3")], ["1", true, undefined, false]);
  assertEquals([...a.values()].map(({ id }) => id), ["2", "1"]);
});

Deno.test("table: a record that says what is another sandbox's is refused", () => {
  const { index, a, b } = tables();
  a.put("1", { id: "1", names: ["x"] });
  b.put("1", { id: "1", names: ["y"] });
  assertThrows(() => b.put("1", { id: "1", names: ["x"] }), KeyTakenError);
  assertEquals([b.get("1")?.names, index.ownerOf(["x"]), index.ownerOf(["y"])], [["y"], "a", "b"]);
});

Deno.test("table: records that are restored take the place of all, with what they say", () => {
  const { index, a } = tables();
  a.put("1", { id: "1", names: ["x"] });
  a.restore([["3", { id: "3", names: ["z"] }], ["2", { id: "2", names: [] }]]);
  assertEquals([...a.entries()].map(([id, row]) => [id, row.id]), [["3", "3"], ["2", "2"]]);
  assertEquals([index.ownerOf(["x"]), index.ownerOf(["z"])], [undefined, "a"]);
});

Deno.test("table: whoever watches it is told of each change that was made", () => {
  const changes: string[] = [];
  const index = new OwnerIndex();
  index.keysOf("b").claim(["taken"]);
  const watch = (id: string, change: string) => changes.push(`${change} ${id}`);
  const table = new Table<string>(index.keysOf("a"), (name) => [name], watch);
  table.put("1", "free");
  assertThrows(() => table.put("2", "taken"), KeyTakenError);
  table.delete("2");
  table.delete("1");
  assertEquals(changes, ["put 1", "delete 1"]);
});
