/** The example for vitest, run by vitest. */
import { assertEquals, assertMatch } from "@std/assert";
import { withoutNode } from "../run_on_node.ts";
import { installExamples } from "./example.ts";

Deno.test("the example vitest passes", { ignore: withoutNode }, async () => {
  await using examples = await installExamples("vitest");
  const { code, printed } = await examples.run("node_modules/vitest/vitest.mjs", "run", "vitest.spec.ts");
  assertEquals(code, 0, printed);
  assertMatch(printed, /Tests +2 passed/);
});
