import { assertEquals } from "@std/assert";
import { Exchange } from "../exchange.ts";
import { toyMock } from "../testdata/admin_call.ts";
import { incoming } from "../testdata/incoming.ts";
import { readForm } from "./read_form.ts";

const part = (name: string, filename: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\n` +
  `Content-Type: text/plain\r\n\r\n${filename}\r\n`;

async function filesOf(body: string, listField?: string) {
  await using mock = toyMock();
  const headers = { "Content-Type": "multipart/form-data; boundary=b" };
  const request = incoming("POST", "/", { headers, body: `${body}--b--\r\n` });
  const exchange = new Exchange("1", 0, mock.sandboxes.get("default")!, request, "toy");
  const form = await readForm(exchange, {
    fileField: "file",
    ...(listField !== undefined && { listField }),
    keepBytes: () => Infinity,
  });
  return { file: form.file?.filename, files: form.files.map(({ filename, size }) => [filename, size]) };
}

Deno.test("form: the parts of a list are all kept, in their order, besides the one file", async () => {
  const body = part("file[]", "b.txt") + part("file", "one") + part("file[]", "a");
  assertEquals(await filesOf(body, "file[]"), { file: "one", files: [["b.txt", 5], ["a", 1]] });
});

Deno.test("form: where there is no list, parts of such a name are overlooked", async () => {
  assertEquals(await filesOf(part("file[]", "a") + part("file", "one")), { file: "one", files: [] });
});
