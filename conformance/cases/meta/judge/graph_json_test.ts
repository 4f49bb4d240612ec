import { assertEquals } from "@std/assert";
import { graphJson } from "./graph_json.ts";

Deno.test("graph json: slashes, @ and what is beyond ASCII are escaped, all else is compact", () => {
  assertEquals(
    graphJson({ a: "x/y@z", b: [1, "é\u{1f600}", null] }),
    '{"a":"x\\/y\\u0040z","b":[1,"\\u00e9\\ud83d\\ude00",null]}',
  );
});
