/** The examples for node:test, run by Node's own runner. */
import { assertEquals, assertMatch } from "@std/assert";
import { withoutNode } from "../run_on_node.ts";
import { installExamples } from "./example.ts";

for (const name of ["node_test", "msw", "undici", "node_https"]) {
  Deno.test(`the example ${name} passes`, { ignore: withoutNode }, async () => {
    await using examples = await installExamples(name);
    const { code, printed } = await examples.run("--test", "--test-reporter=tap", `${name}.spec.js`);
    assertEquals(code, 0, printed);
    assertMatch(printed, /^# pass [1-9]/m);
  });
}
