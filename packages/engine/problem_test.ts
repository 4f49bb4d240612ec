import { assertEquals } from "@std/assert";
import { ProblemsError } from "./problem.ts";

Deno.test("problems: all are told, each with its field and as a sentence", () => {
  const problems = [
    { field: "port", problem: "it must be a number" },
    { field: "", problem: "it is no JSON object." },
  ];
  const { message } = new ProblemsError("Failed to read", problems);
  assertEquals(message, "Failed to read: port: it must be a number. it is no JSON object.");
});
