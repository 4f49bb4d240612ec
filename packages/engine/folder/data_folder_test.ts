import { assert, assertEquals, assertMatch, assertRejects, assertThrows } from "@std/assert";
import { createMockOf, type Mock, type MockOptions } from "../mock.ts";
import { createToy } from "../testdata/toy_provider.ts";
import { DataFolderError } from "./data_folder_error.ts";

const NOW = 1_000;

const open = (dataFolder: string, options: MockOptions = {}) =>
  createMockOf([createToy().provider], "1.2.3", { now: NOW, dataFolder, ...options });

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const parent = await Deno.makeTempDir();
  try {
    await test(`${parent}/data`);
  } finally {
    await Deno.remove(parent, { recursive: true });
  }
}

const upload = async ({ fetch }: Pick<Mock, "fetch">, body: BodyInit): Promise<string> => {
  const told = await fetch(new Request("http://localhost/toy/files", { method: "POST", body }));
  assertEquals(told.status, 200, await told.clone().text());
  return (await told.json()).id;
};

const download = async ({ fetch }: Pick<Mock, "fetch">, id: string) =>
  await (await fetch(new Request(`http://localhost/toy/files/${id}`))).bytes();

const exported = (mock: Mock) => new Response(mock.exportState()).text();

const filesIn = (folder: string) => [...Deno.readDirSync(folder)].map(({ name }) => name).sort();

const LARGE = new Uint8Array(9 * 1024 * 1024).map((_, index) => index * 31 + (index >> 8));

Deno.test("data folder: a mock goes on where the one before it ended, to the byte", () =>
  inFolder(async (folder) => {
    const before = open(folder, { seed: "s" });
    const box = await before.sandbox({ settings: { limits: { "toy.max-bytes": 7 } } });
    const ids = [];
    for (const body of [new Uint8Array(0), new TextEncoder().encode("hello"), LARGE]) ids.push(await upload(box, body));
    await box.createCredential("toy", "expired");
    box.clock.advance(500);
    box.settings.change({ dialects: { "toy.mood": "curt" } });
    box.faults.add({ operation: "toy.files.get", trigger: { every: 9 }, action: { type: "delay", ms: 1 } });
    const state = await exported(before);
    await before.close();
    await using after = open(folder, { seed: "another" });
    assertEquals(await exported(after), state);
    assertEquals((await after.sandbox()).id, "sandbox-2");
    const again = await Promise.all(ids.map((id) => download(after, id)));
    assertEquals(again.map(({ length }) => length), [0, 5, LARGE.length]);
    assert(again[2]!.every((byte, index) => byte === LARGE[index]));
  }));

Deno.test("data folder: webhooks are kept, and what is still to be delivered is delivered by the next mock", () =>
  inFolder(async (folder) => {
    const bodies: string[] = [];
    const deliver = async (request: Request) => {
      bodies.push(await request.text());
      return new Response();
    };
    const { provider } = createToy();
    const callbacks = {
      headers: () => [],
      accepts: (status: number) => status === 200,
      retriesMs: [],
    };
    const make = () => createMockOf([{ ...provider, callbacks }], "1.2.3", { now: NOW, dataFolder: folder, deliver });
    const before = make();
    const { webhooks } = before.sandboxes.get("default")!;
    await webhooks.register({ provider: "toy", url: "http://127.0.0.1:9/" });
    webhooks.publish("toy", [{ kind: "sent", body: "first", at: NOW }, { kind: "read", body: "second", at: NOW + 9 }]);
    await webhooks.settled();
    await before.close();
    await using after = make();
    const { webhooks: again, clock } = after.sandboxes.get("default")!;
    assertEquals(again.deliveries().map(({ state }) => state), ["delivered", "waiting"]);
    clock.advance(9);
    await again.settled();
    assertEquals(bodies, ["first", "second"]);
  }));

Deno.test("data folder: what was deleted, reset or closed is gone, its files too", () =>
  inFolder(async (folder) => {
    const before = open(folder);
    const box = await before.sandbox();
    await upload(box, "a");
    await upload(before, "b");
    await box.close();
    assertEquals(filesIn(`${folder}/blobs`).length, 1);
    await before.reset();
    assertEquals(filesIn(`${folder}/blobs`), []);
    await before.close();
    await using after = open(folder);
    assertEquals([[...after.sandboxes.keys()], after.sandboxes.get("default")!.journal.count], [["default"], 0]);
  }));

Deno.test("data folder: what was imported is kept, and what was there before is not", () =>
  inFolder(async (folder) => {
    await using source = createMockOf([createToy().provider], "1.2.3", { now: NOW });
    const id = await upload(await source.sandbox(), "from elsewhere");
    const state = await exported(source);
    const before = open(folder);
    await upload(before, "gone");
    await before.importState(new Blob([state]).stream());
    await before.close();
    await using after = open(folder);
    assertEquals(await exported(after), state);
    assertEquals([await download(after, id), filesIn(`${folder}/blobs`).length], [
      new TextEncoder().encode("from elsewhere"),
      1,
    ]);
  }));

Deno.test("data folder: a file that is answered with is there before the answer, and only its owner can read it", () =>
  inFolder(async (folder) => {
    await using mock = open(folder);
    await upload(mock, "hello");
    const [name = ""] = filesIn(`${folder}/blobs`);
    assertEquals(await Deno.readTextFile(`${folder}/blobs/${name}`), "hello");
    for (const path of ["", "/wamock.db", "/blobs", "/spool", `/blobs/${name}`]) {
      assertEquals((await Deno.stat(folder + path)).mode! & 0o077, 0, path);
    }
  }));

Deno.test("data folder: what is left of a process that was killed is removed at the start", () =>
  inFolder(async (folder) => {
    await open(folder).close();
    await Deno.writeTextFile(`${folder}/spool/7`, "half");
    await Deno.writeTextFile(`${folder}/blobs/00000000-0000-4000-8000-000000000000`, "nobody's");
    await using _mock = open(folder);
    assertEquals([filesIn(`${folder}/spool`), filesIn(`${folder}/blobs`)], [[], []]);
  }));

function refusal(folder: string, options: MockOptions = {}): string {
  return assertThrows(() => open(folder, options), DataFolderError).message;
}

Deno.test("data folder: two mocks cannot have it, and the second leaves it alone", () =>
  inFolder(async (folder) => {
    const first = open(folder);
    const id = await upload(first, LARGE);
    assertMatch(refusal(folder), /another mock has it/);
    assertEquals((await download(first, id)).length, LARGE.length);
    await first.close();
    await open(folder).close();
  }));

Deno.test("data folder: a folder with something else in it is left alone", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(`${folder}/blobs`, { recursive: true });
    await Deno.writeTextFile(`${folder}/blobs/mine`, "precious");
    assertMatch(refusal(folder), /something else in it/);
    assertEquals(await Deno.readTextFile(`${folder}/blobs/mine`), "precious");
    const file = `${folder}/file`;
    await Deno.writeTextFile(file, "");
    assertMatch(refusal(file), /file/);
  }));

Deno.test("data folder: one that is damaged, or a mock's of other providers, is refused with the reason, and stays free", () =>
  inFolder(async (folder) => {
    const mock = open(folder);
    await upload(mock, "hello");
    await mock.close();
    const none = () => createMockOf([], "1.2.3", { dataFolder: folder });
    assertMatch(assertThrows(none, DataFolderError).message, /it is of a mock of \["toy"\], and \[\] are served/);
    const [name = ""] = filesIn(`${folder}/blobs`);
    await Deno.truncate(`${folder}/blobs/${name}`, 2);
    assertMatch(refusal(folder), /default\.toy\.files\.f-1: its file blobs\/.* is not there with its 5 bytes/);
    await Deno.writeTextFile(`${folder}/blobs/${name}`, "hello");
    await open(folder).close();
    await Deno.writeTextFile(`${folder}/wamock.db`, "no database, but text, and more of it than a header would have");
    assertMatch(refusal(folder), /its database cannot be read/);
  }));

Deno.test("data folder: a mock that cannot begin lets it go", () =>
  inFolder(async (folder) => {
    assertThrows(() => open(folder, { credentials: { toy: { none: "x" } } }));
    await open(folder).close();
  }));

Deno.test("data folder: what cannot be saved is not answered", () =>
  inFolder(async (folder) => {
    await using mock = open(folder);
    await upload(mock, "hello");
    const table = mock.sandboxes.get("default")!.tables.get("toy")!.get("files")!;
    // A blob that is not the folder's: nothing that a provider could do.
    table.restore([["x", { id: "x", big: 1n }]]);
    const told = await mock.fetch(new Request("http://localhost/toy/echo"));
    assertEquals(told.status, 500);
    assertMatch(await told.text(), /BigInt/);
    table.restore([]);
    assertEquals((await mock.fetch(new Request("http://localhost/toy/echo"))).status, 200);
    await assertRejects(() => mock.reset("nobody"), RangeError);
  }));
