import { assertEquals } from "@std/assert";
import { Exchange } from "../exchange.ts";
import { createMockOf } from "../mock.ts";
import { incoming } from "../testdata/incoming.ts";
import { createToy } from "../testdata/toy_provider.ts";
import type { FormOptions } from "./form.ts";
import { readForm } from "./read_form.ts";

const PARTS = [
  ['name="text"', "no file"],
  ['name=""; filename="empty name.txt"', "one"],
  ['filename="no name.txt"', "two two"],
  ['name="other"; filename="other.txt"', "three"],
  ['name="pic"; filename="first.txt"', "four 4"],
  ['name="pic"; filename=""', ""],
  ['name="pic"; filename="second.txt"', "five"],
];

/** The names of the files that are taken, and the sizes of what is kept of them. */
async function taken(options: Partial<FormOptions>): Promise<[string, number | undefined][]> {
  const mock = createMockOf([createToy().provider], "0.1.0");
  const body = PARTS.map(([head, text]) => `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`).join(
    "",
  );
  const headers = { "Content-Type": "multipart/form-data; boundary=b" };
  const request = incoming("POST", "/toy/files", { headers, body: `${body}--b--\r\n` });
  const exchange = new Exchange("1", 0, mock.sandboxes.get("default")!, request, "toy");
  const { file, files } = await readForm(exchange, { fileField: "pic", keepBytes: () => Infinity, ...options });
  const all = options.severalFiles ? files : [file].filter((one) => one !== undefined);
  assertEquals(file, all[0]);
  return all.map(({ filename, blob }) => [filename, blob?.size]);
}

Deno.test("form: of the files of the wanted name the first is taken, unless several are wanted", async () => {
  assertEquals(await taken({}), [["first.txt", 6]]);
  assertEquals(await taken({ severalFiles: true }), [["first.txt", 6], ["second.txt", 4]]);
});

Deno.test("form: where any name will do, a file without one is taken too, and an empty control is not", async () => {
  assertEquals(await taken({ anyFileName: true }), [["empty name.txt", 3]]);
  assertEquals((await taken({ anyFileName: true, severalFiles: true })).map(([name]) => name), [
    "empty name.txt",
    "no name.txt",
    "other.txt",
    "first.txt",
    "second.txt",
  ]);
});

Deno.test("form: where no file is seen, none is taken", async () => {
  assertEquals(await taken({ seesFiles: false, anyFileName: true, severalFiles: true }), []);
});
