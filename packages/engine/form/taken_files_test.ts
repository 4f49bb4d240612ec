import { assertEquals } from "@std/assert";
import { Exchange } from "../exchange.ts";
import { toyMock } from "../testdata/admin_call.ts";
import { incoming } from "../testdata/incoming.ts";
import type { FormOptions } from "./form.ts";
import { readForm } from "./read_form.ts";

const PARTS = [
  ['name="text"', "no file"],
  ['name=""; filename="empty name.txt"', "one"],
  ['filename="no name.txt"', "two two"],
  ['name="pic[]"; filename="listed.txt"', "three"],
  ['name="pic"; filename="first.txt"', "four 4"],
  ['name="pic"; filename=""', ""],
  ['name="pic"; filename="second.txt"', "five"],
];

/** The names of the files that are taken, with the sizes of what is kept of them. */
async function taken(takes?: FormOptions["takes"]): Promise<[string, number | undefined][]> {
  await using mock = toyMock();
  const parts = PARTS.map(([head, text]) => `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`);
  const headers = { "Content-Type": "multipart/form-data; boundary=b" };
  const request = incoming("POST", "/toy/files", { headers, body: `${parts.join("")}--b--\r\n` });
  const exchange = new Exchange("1", 0, mock.sandboxes.get("default")!, request, "toy");
  const form = await readForm(exchange, { fileField: "pic", keepBytes: () => Infinity, ...(takes && { takes }) });
  assertEquals(form.file, form.files[0]);
  return form.files.map(({ filename, blob }) => [filename, blob?.size]);
}

Deno.test("form: of the files of the wanted name the first is taken", async () => {
  assertEquals(await taken(), [["first.txt", 6]]);
});

Deno.test("form: a provider may take files of any name, and several, and an empty control is none", async () => {
  assertEquals(await taken(() => true), [
    ["empty name.txt", 3],
    ["no name.txt", 7],
    ["listed.txt", 5],
    ["first.txt", 6],
    ["second.txt", 4],
  ]);
  assertEquals(await taken((_, { length }) => length === 0), [["empty name.txt", 3]]);
});

Deno.test("form: a provider may choose by what was taken before", async () => {
  const seen: unknown[] = [];
  const files = await taken((name, before) => {
    seen.push([...before]);
    return name === "pic[]" || (name === "pic" && !before.includes(name));
  });
  assertEquals(files.map(([name]) => name), ["listed.txt", "first.txt"]);
  assertEquals(seen, [[], [], [], ["pic[]"], ["pic[]", "pic"]]);
});

Deno.test("form: where no file is seen, none is taken", async () => {
  assertEquals(await taken(() => false), []);
});
