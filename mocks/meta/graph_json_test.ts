import { assertEquals } from "@std/assert";
import { graphJson } from "./graph_json.ts";

Deno.test("Graph's JSON is compact, and escapes slashes, @ and all beyond ASCII", () => {
  const text = graphJson({ url: "https://a/b", text: "d’ä @ \u{1F600}", n: 1, ok: true });
  assertEquals(text, '{"url":"https:\\/\\/a\\/b","text":"d\\u2019\\u00e4 \\u0040 \\ud83d\\ude00","n":1,"ok":true}');
  assertEquals(JSON.parse(text).text, "d’ä @ \u{1F600}");
});

Deno.test("Graph's JSON keeps quotes and control characters escaped as JSON does", () => {
  assertEquals(graphJson('a"b\\c\nd'), '"a\\"b\\\\c\\nd"');
});
