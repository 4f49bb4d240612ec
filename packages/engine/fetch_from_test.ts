import { assertEquals, assertRejects, assertStrictEquals } from "@std/assert";
import { createMockOf, type Mock } from "./mock.ts";
import { assertBytes } from "./testdata/assert_bytes.ts";
import { marked } from "./testdata/spooled.ts";
import { createToy } from "./testdata/toy_provider.ts";

const FILES = "https://api.toy.example/toy/files";

function toyMock(): { mock: Mock; headers: Record<string, string>; asked: () => number } {
  const mock = createMockOf([createToy().provider], "0.1.0");
  const headers = { Authorization: `Bearer ${mock.credentials.toy!.token}` };
  return { mock, headers, asked: () => mock.sandboxes.get("default")!.journal.count };
}

async function uploaded(mock: Mock, headers: Record<string, string>, body: BodyInit): Promise<string> {
  const { id } = await (await mock.fetch(FILES, { method: "POST", headers, body })).json();
  return `${FILES}/${id}`;
}

Deno.test("fetch in process: it takes a text, a URL or a Request, with what is to be different, and no this", async () => {
  await using mock = toyMock().mock;
  await using box = await mock.sandbox();
  const echo = FILES.replace("files", "echo");
  for (const { fetch } of [mock, box]) {
    for (const input of [echo, new URL(echo), new Request(echo, { method: "POST", body: "other" })]) {
      const { method, body } = await (await fetch(input, { method: "PUT", body: "hello" })).json();
      assertEquals([method, body], ["PUT", "hello"]);
    }
  }
  await assertRejects(() => mock.fetch("/no/origin"), TypeError);
});

Deno.test("fetch in process: a body may be a stream", async () => {
  const { mock, headers } = toyMock();
  await using _ = mock;
  const { bytes } = marked(3 * 1024 * 1024);
  const init = { method: "POST", headers, body: new Blob([bytes]).stream(), duplex: "half" };
  const { id } = await (await mock.fetch(FILES, init)).json();
  assertBytes(await (await mock.fetch(`${FILES}/${id}`, { headers })).bytes(), bytes);
});

Deno.test("fetch in process: what was given up before it began is not asked", async () => {
  const { mock, headers, asked } = toyMock();
  await using _ = mock;
  const reason = new Error("changed my mind");
  const signal = AbortSignal.abort(reason);
  const init = { method: "POST", headers, body: "hello", signal };
  assertStrictEquals(await assertRejects(() => mock.fetch(FILES, init)), reason);
  assertStrictEquals(await assertRejects(() => mock.fetch(new Request(FILES, init))), reason);
  assertEquals(asked(), 0);
});

Deno.test("fetch in process: the body of what is given up while it is read fails with the reason", async () => {
  const { mock, headers } = toyMock();
  await using _ = mock;
  const url = await uploaded(mock, headers, marked(3 * 1024 * 1024).bytes);
  const controller = new AbortController();
  const response = await mock.fetch(url, { headers, signal: controller.signal });
  const reader = response.body!.getReader();
  assertEquals((await reader.read()).done, false);
  const reason = new Error("enough");
  controller.abort(reason);
  const rest = async () => {
    while (!(await reader.read()).done);
  };
  assertStrictEquals(await assertRejects(rest), reason);
});

Deno.test("fetch in process: HEAD has no body", async () => {
  const { mock, headers } = toyMock();
  await using _ = mock;
  const url = await uploaded(mock, headers, "hello");
  const response = await mock.fetch(url, { method: "HEAD", headers });
  assertEquals([response.status, response.body], [200, null]);
});
