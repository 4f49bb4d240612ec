import { assert, assertEquals, assertLess } from "@std/assert";
import { createMockOf } from "../mock.ts";
import { Exchange, viewExchange } from "../exchange.ts";
import { incoming } from "../testdata/incoming.ts";
import { createToy } from "../testdata/toy_provider.ts";
import type { FormOptions } from "./form.ts";
import { readForm } from "./read_form.ts";

const OPTIONS: FormOptions = { fileField: "file", keepBytes: () => Infinity };

function multipart(...parts: readonly (readonly [head: string, body: string])[]): string {
  return parts.map(([head, body]) => `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`).join("") +
    "--b--\r\n";
}

async function read(contentType: string, body: string, options = OPTIONS) {
  const sandbox = createMockOf([createToy().provider], "1").sandboxes.get("default")!;
  const request = incoming("POST", "/toy/files", { headers: { "Content-Type": contentType }, body });
  const exchange = new Exchange("e", 0, sandbox, request, "toy");
  const form = await readForm(exchange, options);
  return { form, exchange, view: viewExchange(exchange, sandbox.mask()) };
}

const MULTIPART = "multipart/form-data; boundary=b";

Deno.test("form: the first file of the wanted name is kept, and the first of each text field", async () => {
  const { form } = await read(
    MULTIPART,
    multipart(
      ['name="a"', "1"],
      ['name="other"; filename="o"', "o"],
      ['name="file"; filename="f"', "hello"],
      ['name="file"; filename="g"', "x"],
      ['name="a"', "2"],
    ),
  );
  assertEquals([form.kind, form.fields.get("a"), form.file?.filename, form.file?.size], ["multipart", "1", "f", 5]);
  assertEquals([form.file?.type, form.file?.typeDeclared], ["application/octet-stream", false]);
});

Deno.test("form: a whole file that only lacks its name is no file, and no field that is too large", async () => {
  const { form } = await read(MULTIPART, multipart(['name="a"', "1"], ['name="file"', "x".repeat(3_000_000)]));
  assertEquals([form.kind, form.fields.get("a"), form.file], ["multipart", "1", undefined]);
  assert(form.notAFile?.includes("text field"));
});

Deno.test("form: JSON and URL-encoded bodies have fields, and what is in the file's place is none", async () => {
  const json = await read("application/json", '{"a":"1","n":2,"file":"@/local/path"}');
  assertEquals([json.form.kind, [...json.form.fields]], ["json", [["a", "1"], ["n", "2"], ["file", "@/local/path"]]]);
  assert(json.form.notAFile?.includes("JSON value"));
  const encoded = await read("application/x-www-form-urlencoded", "a=1&file%5Bname%5D=x");
  assertEquals([encoded.form.kind, encoded.form.fields.get("a")], ["urlencoded", "1"]);
  assert(encoded.form.notAFile?.includes("file[name]"));
});

Deno.test("form: one that cannot be read has nothing, and the autopsy says why", async () => {
  for (
    const [contentType, body, id] of [
      ["multipart/form-data", multipart(['name="a"', "1"]), "content-type-without-boundary"],
      ["application/json", multipart(['name="a"', "1"]), "multipart-under-other-content-type"],
      [MULTIPART, "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1", "truncated-body"],
    ] as const
  ) {
    const { form, exchange } = await read(contentType, body);
    assertEquals([form.kind, form.fields.size, exchange.autopsy[0]?.id], ["unreadable", 0, id]);
  }
});

Deno.test("form: all text of one form together is bounded", async () => {
  const parts = Array.from({ length: 5 }, (_, i) => [`name="f${i}"`, "x".repeat(900_000)] as const);
  const { form, exchange } = await read(MULTIPART, multipart(...parts));
  assertEquals([form.kind, exchange.autopsy[0]?.id], ["unreadable", "field-too-large"]);
});

Deno.test("form: what the journal keeps of one is bounded, whatever is in it", async () => {
  const parts = Array.from({ length: 400 }, (_, i) => [`name="${"n".repeat(3000)}${i}"`, "x".repeat(5000)] as const);
  const { view } = await read(MULTIPART, multipart(...parts));
  assertEquals(view.request.multipart?.partCount, 400);
  assertLess(JSON.stringify(view).length, 500_000);
});

Deno.test("form: where no file is wanted, JSON is as good as a form, and no part is taken for a file", async () => {
  const options: FormOptions = { keepBytes: () => Infinity };
  const json = await read("application/json", '{"a":"1","file":"x"}', options);
  assertEquals([[...json.form.fields], json.form.notAFile, json.exchange.autopsy], [
    [["a", "1"], ["file", "x"]],
    undefined,
    [],
  ]);
  const parts = multipart(['name="file"', "text"], ['name="file"; filename="f"', "hello"], ['filename="g"', "x"]);
  const { form } = await read(MULTIPART, parts, options);
  assertEquals([[...form.fields], form.files.length, form.notAFile], [[["file", "text"]], 0, undefined]);
  const wrong = await read("text/plain", multipart(['name="a"', "1"]), options);
  assertEquals([wrong.form.kind, wrong.exchange.autopsy[0]?.id], ["unreadable", "multipart-under-other-content-type"]);
});
