import { assert, assertEquals, assertNotEquals, assertRejects, assertThrows } from "@std/assert";
import { CredentialsError } from "./credentials.ts";
import { createMockOf, type Mock, type MockOptions } from "./mock.ts";
import type { ProblemsError } from "./problem.ts";
import { SandboxError, SandboxStaysError } from "./sandbox_error.ts";
import { marked, spooled } from "./testdata/spooled.ts";
import { createToy, type ToyWorld } from "./testdata/toy_provider.ts";

function toyMock(options: MockOptions = {}): Mock {
  return createMockOf([createToy().provider], "0.1.0", options);
}

const upload = (token: string, body: BodyInit = "hello") =>
  new Request("http://localhost/toy/files", { method: "POST", headers: { Authorization: `Bearer ${token}` }, body });

const get = (id: string) => new Request(`http://localhost/toy/files/${id}`);

/** Ids of the sandboxes that have journaled something, each as often as it has. */
function journaled({ sandboxes }: Mock): string[] {
  return [...sandboxes.values()].flatMap(({ id, journal }) => journal.find().map(() => id));
}

Deno.test("sandboxes: a request's credential says whose it is", async () => {
  await using mock = toyMock();
  const box = await mock.sandbox();
  assertNotEquals(box.credentials, mock.credentials);
  assertEquals((await mock.fetch(upload(box.credentials.toy!.token!))).status, 200);
  assertEquals((await mock.fetch(upload(mock.credentials.toy!.token!))).status, 200);
  assertEquals(journaled(mock), ["default", box.id]);
});

Deno.test("sandboxes: without a known credential it is the owner's of the object in the URL, else the default one's", async () => {
  await using mock = toyMock();
  const box = await mock.sandbox();
  const { id } = await (await box.fetch(upload(box.credentials.toy!.token!))).json();
  const answer = await mock.fetch(get(id));
  assertEquals([answer.status, await answer.text()], [200, "hello"]);
  await mock.fetch(upload("nobody's"));
  await mock.fetch(new Request("http://localhost/nothing/here"));
  assertEquals(journaled(mock), ["default", "default", box.id, box.id]);
});

Deno.test("sandboxes: a credential made later is its sandbox's as well", async () => {
  await using mock = toyMock();
  const box = await mock.sandbox();
  const { token = "" } = box.createCredential("toy", "expired");
  assertEquals((await mock.fetch(upload(token))).status, 401);
  assertEquals(journaled(mock), [box.id]);
});

Deno.test("sandboxes: clock, settings, journal and what follows from a seed are each one's own", async () => {
  await using mock = toyMock({ now: 1_000, settings: { limits: { "toy.max-bytes": 5 } } });
  const box = await mock.sandbox({ settings: { dialects: { "toy.mood": "curt" } } });
  const standard = mock.sandboxes.get("default")!;
  box.clock.advance(500);
  assertEquals([box.clock.now(), standard.clock.now()], [1_500, 1_000]);
  assertEquals([box.settings.dialect("toy.mood"), standard.settings.dialect("toy.mood")], ["curt", "kind"]);
  assertEquals([box.settings.limit("toy.max-bytes"), standard.settings.limit("toy.max-bytes")], [5, 5]);
});

Deno.test("sandboxes: the same seed gives the same credentials, whatever the id and whatever came before", async () => {
  const token = async (ids: string[], options: object) => {
    await using mock = toyMock();
    for (const id of ids) await mock.sandbox({ id });
    return (await mock.sandbox(options)).credentials.toy!.token;
  };
  assertEquals(await token([], { id: "a", seed: "s" }), await token(["x", "y"], { id: "b", seed: "s" }));
  assertEquals(await token([], { id: "a" }), await token(["x"], { id: "a" }));
  assertEquals(await token([], {}), await token([], { id: "sandbox-1" }));
  assertNotEquals(await token([], { id: "a" }), await token([], { id: "b" }));
});

Deno.test("sandboxes: what cannot be had is refused by field, and leaves nothing behind", async () => {
  await using mock = toyMock();
  await mock.sandbox({ id: "first", seed: "s", credentials: { toy: { token: "mine" } } });
  const refusals: [object, string, RegExp][] = [
    [{ id: "first" }, "id", /there is a sandbox "first" already/],
    [{ id: "default" }, "id", /there is a sandbox "default" already/],
    [{ id: "../etc" }, "id", /letters, digits/],
    [{ id: "" }, "id", /letters, digits/],
    [{ settings: { limits: { "toy.speed": 1 } } }, "settings.limits.toy.speed", /no such limit/],
    [{ credentials: { toy: { key: "x" } } }, "credentials.toy.key", /There are: token, fileUrl/],
    [{ credentials: { other: {} } }, "credentials.other", /not served/],
    [{ credentials: { toy: { token: "mine" } } }, "credentials.toy.token", /sandbox "first"'s already/],
  ];
  for (const [options, field, problem] of refusals) {
    const { problems } = await assertRejects(() => mock.sandbox(options), SandboxError) as ProblemsError;
    assertEquals(problems.map(({ field }) => field), [field]);
    assert(problem.test(problems[0]!.problem), problems[0]!.problem);
  }
  assertEquals([...mock.sandboxes.keys()], ["default", "first"]);
});

Deno.test("sandboxes: two cannot follow from one seed at the same time, but one after the other", async () => {
  await using mock = toyMock();
  const first = await mock.sandbox({ id: "first", seed: "s" });
  const { problems } = await assertRejects(() => mock.sandbox({ seed: "s" }), SandboxError) as ProblemsError;
  assertEquals(problems, [{ field: "seed", problem: '"s" gives what sandbox "first" has already: choose another.' }]);
  await first.close();
  assertEquals((await mock.sandbox({ id: "first", seed: "s" })).credentials, first.credentials);
});

Deno.test("sandboxes: one that is closed leaves no blob, no credential and no object behind", async () => {
  await using mock = toyMock();
  const box = await mock.sandbox();
  const { marker, bytes } = marked(9 * 1024 * 1024);
  const { id } = await (await box.fetch(upload(box.credentials.toy!.token!, bytes))).json();
  assertEquals(spooled(marker).length, 1);
  await box.close();
  await box.close();
  assertEquals([spooled(marker).length, mock.sandboxes.has(box.id)], [0, false]);
  await mock.fetch(upload(box.credentials.toy!.token!));
  await mock.fetch(get(id));
  assertEquals(journaled(mock), ["default", "default"]);
});

Deno.test("sandboxes: what a request that outlives its sandbox stores is freed, and found by nobody", async () => {
  const { provider, worlds } = createToy();
  await using mock = createMockOf([provider], "0.1.0");
  const box = await mock.sandbox();
  const begun = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode("late"));
      begun.resolve();
      await closed.promise;
      controller.close();
    },
  });
  const running = mock.fetch(upload(box.credentials.toy!.token!, body));
  await begun.promise;
  const { blobs } = mock.sandboxes.get(box.id)!;
  await box.close();
  closed.resolve();
  assertEquals((await running).status, 200);
  assertEquals(blobs.count, 0);
  const [file] = (worlds.at(-1) as ToyWorld).files.values();
  await mock.fetch(get(file!.id));
  assertEquals(journaled(mock), ["default"]);
});

Deno.test("sandboxes: the default one stays", async () => {
  await using mock = toyMock();
  await assertRejects(() => mock.removeSandbox(mock.sandboxes.get("default")!), SandboxStaysError, "stays");
  assert(mock.sandboxes.has("default"));
});

Deno.test("sandboxes: a request made in one is its own, whatever credential it carries", async () => {
  await using mock = toyMock();
  await using box = await mock.sandbox();
  assertEquals((await box.fetch(upload(mock.credentials.toy!.token!))).status, 401);
  assertEquals((await box.fetch(new Request("http://localhost/nothing"))).status, 404);
  assertEquals(journaled(mock), [box.id, box.id]);
  assertThrows(() => box.createCredential("toy", "tired"), CredentialsError, "States: expired");
});
