import { assertEquals } from "@std/assert";
import { table } from "./table.ts";

Deno.test("table: figures stand at the right, and a bar in a text ends no cell", () => {
  assertEquals(table(["a", "b"], [["x|y", 1], ["z", 20]]), [
    "| a | b |",
    "| --- | ---: |",
    "| x\\|y | 1 |",
    "| z | 20 |",
  ]);
});

Deno.test("table: without rows it is its head", () => {
  assertEquals(table(["a"], []), ["| a |", "| --- |"]);
});
