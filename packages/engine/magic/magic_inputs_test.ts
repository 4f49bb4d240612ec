import { assertEquals, assertMatch } from "@std/assert";
import { viewExchange } from "../exchange.ts";
import type { Mock } from "../mock.ts";
import { call, toyMock } from "../testdata/admin_call.ts";
import { incoming } from "../testdata/incoming.ts";

async function upload(mock: Mock, name: string, token = mock.credentials.toy!.token!) {
  const headers = { Authorization: `Bearer ${token}`, "X-Toy-Name": name };
  const answer = await mock.handle(incoming("POST", "/toy/files", { headers, body: "hello" }));
  const sandbox = mock.sandboxes.get("default")!;
  return { answer, view: viewExchange(sandbox.journal.find().at(-1)!, sandbox.mask()) };
}

Deno.test("magic: a file's name orders an error, and the exchange says so", async () => {
  const { answer, view } = await upload(toyMock(), "wamock-error.busy.jpg");
  assertEquals([answer?.status, answer?.body], [503, '{"code":3,"message":"busy"}']);
  assertEquals([view.error, view.fault], ["toy.busy", { id: "magic", type: "error" }]);
  assertEquals(view.trace.at(-1)?.reason, 'error, ordered by the magic file-name "wamock-error.busy.jpg"');
});

Deno.test("magic: a file's name orders what a wire does, and the work is done", async () => {
  const { answer, view } = await upload(toyMock(), "wamock-reset.jpg");
  assertEquals(answer?.wire, { type: "cut", kind: "reset", afterBytes: 0 });
  assertEquals(view.response?.body?.text, '{"id":"f-1","size":5}');
});

Deno.test("magic: a file's name never hides a refusal of the credential", async () => {
  const { view } = await upload(toyMock(), "wamock-error.busy.jpg", "wrong");
  assertEquals([view.error, view.fault], ["toy.token-wrong", null]);
});

Deno.test("magic: a credential orders an error in its own place", async () => {
  const { view } = await upload(toyMock(), "a.jpg", "wamock-error.busy");
  assertEquals([view.error, view.fault], ["toy.busy", { id: "magic", type: "error" }]);
  const other = await upload(toyMock(), "a.jpg", "wamock-error.token-wrong.403");
  assertEquals([other.view.error, other.answer?.status], ["toy.token-wrong", 403]);
});

Deno.test("magic: what begins as one and is none is answered by wamock itself, and nothing is done", async () => {
  for (const name of ["wamock-error.none.jpg", "wamock-error.too-large.jpg", "wamock-error.busy.429", "wamock-x"]) {
    const mock = toyMock();
    const { answer, view } = await upload(mock, name);
    assertEquals([answer?.status, view.error, view.trace.at(-1)?.check], [400, null, "magic"], name);
    assertEquals(new Map(answer?.headers).get("X-Wamock"), "unknown-magic");
    assertMatch(String(answer?.body), /__admin\/magic/);
    assertEquals((await upload(mock, "a.jpg")).view.response?.body?.text, '{"id":"f-1","size":5}');
  }
});

Deno.test("magic: it can be switched off, for a mock and for a sandbox", async () => {
  for (const name of ["wamock-error.busy.jpg", "wamock-x"]) {
    assertEquals((await upload(toyMock({ magic: false }), name)).answer?.status, 200);
  }
  const mock = toyMock();
  assertEquals((await call(mock, "PATCH", "/settings", { magic: false })).status, 200);
  assertEquals((await upload(mock, "wamock-error.busy.jpg")).answer?.status, 200);
  assertEquals((await upload(mock, "a.jpg", "wamock-error.busy")).view.error, "toy.token-wrong");
  assertEquals((await call(mock, "GET", "/magic")).body, { magic: [] });
});

Deno.test("magic: a rule comes before it, and only one fault happens", async () => {
  const mock = toyMock();
  const action = { type: "delay", ms: 0 } as const;
  mock.sandboxes.get("default")!.faults.add({ operation: "toy.files.upload", trigger: { next: 1 }, action });
  assertEquals((await upload(mock, "wamock-error.busy.jpg")).view.fault, { id: "default-fault-1", type: "delay" });
  assertEquals((await upload(mock, "wamock-error.busy.jpg")).view.fault, { id: "magic", type: "error" });
});

Deno.test("admin magic: every input is listed with what it does, its evidence and an example", async () => {
  const mock = toyMock();
  const { magic } = (await call(mock, "GET", "/magic?provider=toy")).body as { magic: Record<string, unknown>[] };
  assertEquals(magic[0], {
    provider: "toy",
    place: "file-name",
    form: "wamock-error.<error>[.<status>]",
    fault: "error",
    input: "wamock-error.token-wrong.jpg",
    operations: ["toy.files.upload"],
    error: "toy.token-wrong",
    status: 401,
    does: "Answers an error of the catalogue. The token is wrong.",
    evidence: { level: "assumed", sources: [] },
    example: "X-Toy-Name: wamock-error.token-wrong.jpg",
  });
  assertEquals(magic.filter(({ place, error }) => place === "file-name" && error).length, 2);
  assertEquals(magic.find(({ input }) => input === "wamock-reset")?.example, "Authorization: Bearer wamock-reset");
  assertEquals((await call(mock, "GET", "/magic?provider=none")).status, 404);
  const { info } = (await call(mock, "GET", "/openapi/toy.json")).body as { info: { description: string } };
  assertMatch(info.description, /\/__admin\/magic/);
});
