import { assertEquals } from "@std/assert";
import { templateShape } from "./template_shape.ts";

Deno.test("template shape: a header of text takes its variables, one of media takes one", () => {
  const shape = (header: Record<string, string>) => templateShape([{ type: "HEADER", ...header }]);
  assertEquals(shape({ format: "TEXT", text: "For {{1}}" }).headerVariables, 1);
  assertEquals(shape({ text: "For all" }), { headerFormat: "TEXT", headerVariables: 0, bodyVariables: 0 });
  assertEquals(shape({ format: "video" }), { headerFormat: "VIDEO", headerVariables: 1, bodyVariables: 0 });
});

Deno.test("template shape: a variable counts once, named or numbered", () => {
  assertEquals(templateShape([{ type: "body", text: "{{1}} {{ 2 }} {{1}}" }]).bodyVariables, 2);
  assertEquals(templateShape([{ type: "BODY", text: "{{name}} and {{day}}, {name}" }]).bodyVariables, 2);
});

Deno.test("template shape: of components that are none there is nothing to fill", () => {
  for (const components of [[], null, "text", [1, "a"]]) {
    assertEquals(templateShape(components), { headerFormat: undefined, headerVariables: 0, bodyVariables: 0 });
  }
});
