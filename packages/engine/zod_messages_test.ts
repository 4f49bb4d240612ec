import { assertEquals } from "@std/assert";
import { z } from "zod";
import { readAs } from "./zod_problems.ts";

function told(schema: z.ZodType, value: unknown): string | undefined {
  return readAs(schema, value).problems[0]?.problem;
}

Deno.test("zod: what is missing or of another kind is told in our words, and never by its value", () => {
  const cases: [z.ZodType, unknown, string][] = [
    [z.string(), undefined, "it is missing, and must be a text"],
    [z.string(), 271828, "it is a number, and must be a text"],
    [z.string(), null, "it is null, and must be a text"],
    [z.string(), ["a secret"], "it is a list, and must be a text"],
    [z.number(), "a secret", "it is a text, and must be a number"],
    [z.coerce.number(), "some", "it must be a number"],
    [z.coerce.number(), "1e400", "it must be a number"],
    [z.int(), 1.5, "it is a number, and must be a whole number"],
    [z.strictObject({}), [], "it is a list, and must be an object"],
    [z.record(z.string(), z.string()), true, "it is true or false, and must be an object"],
    [z.union([z.boolean(), z.int()]), "yes", "it is a text, and must be true or false or a number"],
  ];
  for (const [schema, value, problem] of cases) assertEquals(told(schema, value), problem);
});

Deno.test("zod: a choice that there is not is told with those that there are", () => {
  const action = z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("delay") }),
    z.strictObject({ type: z.literal("reset") }),
  ]);
  assertEquals(told(z.enum(["a", "b"]), "c"), 'it must be one of "a", "b"');
  assertEquals(told(z.literal(true), false), "it must be true");
  assertEquals(told(action, { type: "dealy" }), 'it must be one of "delay", "reset"');
});

Deno.test("zod: a bound is told, and what must not be empty", () => {
  assertEquals(told(z.number().min(1), 0), "it must be at least 1");
  assertEquals(told(z.int().max(5), 6), "it must be at most 5");
  assertEquals(told(z.string().min(1), ""), "it must not be empty");
  assertEquals(told(z.array(z.string()).min(1), []), "it must not be empty");
});

Deno.test("zod: a text of the schema's own stays", () => {
  assertEquals(told(z.union([z.string(), z.null()], "a text or nothing"), 1), "a text or nothing");
  assertEquals(told(z.int().refine((by) => by !== 0, "0 would be right"), 0), "0 would be right");
});
