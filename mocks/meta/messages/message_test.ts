import { assertEquals } from "@std/assert";
import { type MediaReference, type Message, paramName, readMessage } from "./message.ts";

function read(body: Readonly<Record<string, unknown>>): Message {
  const fields = new Map(
    Object.entries(body).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  );
  return readMessage((name) => fields.get(name));
}

function sources(media: readonly MediaReference[]) {
  return media.map(({ id, link }) => [id, link]);
}

Deno.test("message: an id is a text or a number, and an empty one is none", () => {
  const idOf = (id: unknown) => read({ type: "image", image: { id } }).media[0]?.id;
  assertEquals([idOf("123"), idOf(1761991787669262), idOf(""), idOf(null), idOf({ a: 1 })], [
    "123",
    "1761991787669262",
    undefined,
    undefined,
    '{"a":1}',
  ]);
});

Deno.test("message: media without anything under its type has neither an id nor a link", () => {
  for (const image of [undefined, "no object", [], 1]) {
    assertEquals(sources(read({ type: "image", image }).media), [[undefined, undefined]]);
  }
});

Deno.test("message: without a type it is a text, and a text has no media", () => {
  const { type, content, media } = read({ text: { body: "hello" }, image: { id: "1" } });
  assertEquals([type, content, media], ["text", { body: "hello" }, []]);
});

Deno.test("message: a template's media is found wherever it stands, each with its place", () => {
  const { media, template } = read({
    type: "template",
    template: {
      name: "mine",
      language: { code: "en" },
      components: [
        { type: "BODY", parameters: [{ type: "text", text: "a" }] },
        { type: "header", parameters: [{ type: "video", video: { link: "https://a.example" } }] },
        { type: "button", parameters: "none" },
        "no component",
      ],
    },
  });
  assertEquals(sources(media), [[undefined, "https://a.example"]]);
  assertEquals(
    paramName(media[0]!.path, "link", "brackets"),
    "template['components'][1]['parameters'][0]['video']['link']",
  );
  assertEquals(template?.components.map(({ type }) => type), ["body", "header", "button", ""]);
});

Deno.test("message: a template of which nothing can be read has neither a name nor components", () => {
  assertEquals(read({ type: "template", template: "hello_world" }).template, {
    name: undefined,
    language: undefined,
    components: [],
  });
});
