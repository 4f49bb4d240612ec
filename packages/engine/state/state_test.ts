import { assert, assertEquals, assertMatch, assertNotEquals, assertRejects } from "@std/assert";
import { createHash } from "node:crypto";
import { createMockOf, type Mock, type MockOptions } from "../mock.ts";
import type { Problem } from "../problem.ts";
import { marked, spooled } from "../testdata/spooled.ts";
import { createToy } from "../testdata/toy_provider.ts";
import { StateError } from "./state_error.ts";

const NOW = 1_000;

const toyMock = (options: MockOptions = {}) => createMockOf([createToy().provider], "1.2.3", { now: NOW, ...options });

const upload = async ({ fetch }: Pick<Mock, "fetch">, body: BodyInit): Promise<string> => {
  const told = await fetch(new Request("http://localhost/toy/files", { method: "POST", body }));
  return (await told.json()).id;
};

const download = async ({ fetch }: Pick<Mock, "fetch">, id: string) => {
  const told = await fetch(new Request(`http://localhost/toy/files/${id}`));
  return told.status === 200 ? await told.bytes() : undefined;
};

const exported = (mock: Mock) => new Response(mock.exportState()).text();

const bytesOf = async function* (...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part);
};

/** Lines with an end whose digest is right. */
function sealed(lines: readonly string[]): string {
  const text = lines.map((line) => `${line}\n`).join("");
  return `${text}${JSON.stringify({ end: { sha256: createHash("sha256").update(text).digest("hex") } })}\n`;
}

/** An exported state with some of its lines changed, sealed anew. */
function changed(state: string, change: (lines: string[]) => string[]): string {
  return sealed(change(state.trimEnd().split("\n").slice(0, -1)));
}

async function problemsOf(mock: Mock, state: string): Promise<readonly Problem[]> {
  return (await assertRejects(() => mock.importState(bytesOf(state)), StateError)).problems;
}

Deno.test("state: it may come in pieces of any size", async () => {
  await using mock = toyMock();
  const id = await upload(mock, "hello");
  const state = await exported(mock);
  for (const size of [1, 7, 1000]) {
    await using other = toyMock();
    await other.importState(
      bytesOf(
        ...Array.from(
          { length: Math.ceil(state.length / size) },
          (_, piece) => state.slice(piece * size, (piece + 1) * size),
        ),
      ),
    );
    assertEquals(await download(other, id), new TextEncoder().encode("hello"));
  }
});

Deno.test("state: an empty file, one in memory and one on disk come back byte for byte", async () => {
  await using mock = toyMock();
  const { marker, bytes } = marked(9 * 1024 * 1024);
  const files = [new Uint8Array(0), bytes.slice(0, 300_001), bytes];
  const ids = [];
  for (const file of files) ids.push(await upload(mock, file));
  const state = await exported(mock);
  await using other = toyMock();
  await other.importState(bytesOf(state));
  for (const [index, id] of ids.entries()) {
    const got = await download(other, id);
    assertEquals([got?.length, got && indexOfDifference(got, files[index]!)], [files[index]!.length, -1]);
  }
  assertEquals(spooled(marker).length, 2);
  await other.reset();
  assertEquals(spooled(marker).length, 1, "what was imported is freed by a reset");
});

Deno.test("state: a bad one changes nothing, leaves nothing behind, and every problem with it is told", async () => {
  await using source = toyMock();
  const { marker, bytes } = marked(9 * 1024 * 1024);
  await upload(source, bytes);
  await source.sandbox({ id: "box" });
  const state = await exported(source);
  await source.reset();
  await using mock = toyMock();
  const id = await upload(mock, "stays");
  const before = await exported(mock);
  const edit = (line: number, from: RegExp, to: string) => (lines: string[]) =>
    lines.map((text, index) => index === line ? text.replace(from, to) : text);
  const told = async (change: (lines: string[]) => string[]) =>
    (await problemsOf(mock, changed(state, change))).map(({ field, problem }) => `${field}: ${problem}`);

  assertMatch((await told((lines) => [...lines, "{"])).join(), /line \d+: it is not JSON/);
  assertMatch((await told((lines) => [...lines, '{"more":1}'])).join(), /it is no line of a state/);
  assertMatch((await told(edit(0, /"version":1/, '"version":2'))).join(), /line 1: version: it must be 1/);
  assertMatch((await told(edit(0, /"toy"/, '"other"'))).join(), /of a mock of other, and toy are served here/);
  const two = await told((lines) =>
    edit(2, /"random":\d+/, '"random":-1')(edit(1, /"offsetMs":0/, '"offsetMs":"x"')(lines))
  );
  assertEquals(two.length >= 2 && two.map((text) => text.split(":").slice(0, 2).join(":")).slice(0, 2), [
    "line 2: sandbox.clock.offsetMs",
    "line 3: sandbox.random",
  ]);
  const wrongs = await told((lines) =>
    edit(2, /"toy.max-bytes":1000/g, '"toy.max-bytes":-1')(edit(1, /"frozenAt":1000/, '"frozenAt":9e15')(lines))
  );
  assertEquals(wrongs.map((text) => text.split(":")[0]), [
    "sandboxes.default.clock",
    "sandboxes.box.settings.limits.toy.max-bytes",
  ]);
  assertMatch(
    (await told((lines) => lines.filter((line) => !line.startsWith('{"sandbox":{"id":"default"')))).join(),
    /default/,
  );
  assertMatch(
    (await told((lines) => lines.map((line) => line.replace('"table":"files"', '"table":"none"')))).join(),
    /no table "none"/,
  );
  assertMatch(
    (await told((lines) => lines.filter((line) => !line.includes('"size"')))).join(),
    /its blob 0 is not in the state/,
  );
  assertMatch(
    (await told((lines) => lines.map((line) => line.replace(/"token":"\w+"/, '"token":"other"')))).join(),
    /draws others/,
  );
  assertMatch(
    (await told((lines) => lines.map((line) => line.replace('"number":0', '"number":1')))).join(),
    /blob 0 is due/,
  );
  assertMatch(
    (await told((lines) => lines.map((line) => line.replace(/"size":9437184/, '"size":1')))).join(),
    /should have 1/,
  );

  assertEquals(spooled(marker), [], "none of its bytes is left");
  assertEquals(await exported(mock), before);
  assertEquals(await download(mock, id), new TextEncoder().encode("stays"));
});

Deno.test("state: one that was changed or cut off is none", async () => {
  await using mock = toyMock();
  await upload(mock, "hello");
  const state = await exported(mock);
  const [field, problem] = Object.values((await problemsOf(mock, state.replace('"made":0', '"made":1')))[0]!);
  assertMatch(`${field}: ${problem}`, /^line \d+: the digest is of other lines/);
  for (
    const cut of [0, 10, state.indexOf("\n") + 1, state.length - 10, state.lastIndexOf("\n", state.length - 2) + 1]
  ) {
    assertNotEquals(await problemsOf(mock, state.slice(0, cut)), [], `${cut}`);
  }
  assertMatch((await problemsOf(mock, `${state}{"end":1}\n`))[0]!.problem, /after the end/);
});

Deno.test("state: of a file of another kind only so many problems are told", async () => {
  await using mock = toyMock();
  const problems = await problemsOf(mock, "no state\n".repeat(100_000));
  assertEquals(problems.length, 50);
});

Deno.test("state: a file that is deleted while it is exported is exported all the same, and freed then", async () => {
  await using mock = toyMock();
  const box = await mock.sandbox();
  const { marker, bytes } = marked(9 * 1024 * 1024);
  const id = await upload(box, bytes);
  const reader = mock.exportState().getReader();
  let state = new TextDecoder().decode((await reader.read()).value);
  await box.close();
  assertEquals(spooled(marker).length, 1);
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    state += new TextDecoder().decode(read.value);
  }
  assertEquals(spooled(marker), []);
  await mock.importState(bytesOf(state));
  assertEquals((await download(mock, id))?.length, bytes.length);
});

Deno.test("state: an export that nobody reads to its end holds nothing back", async () => {
  await using mock = toyMock();
  const box = await mock.sandbox();
  const { marker, bytes } = marked(9 * 1024 * 1024);
  await upload(box, bytes);
  const reader = mock.exportState().getReader();
  await reader.read();
  await box.close();
  await reader.cancel();
  assertEquals(spooled(marker), []);
});

Deno.test("state: one that never comes to its end changes nothing", async () => {
  await using mock = toyMock();
  const before = await exported(mock);
  const broken = async function* () {
    yield new TextEncoder().encode(before.slice(0, 100));
    throw new Error("cut");
  };
  await assertRejects(() => mock.importState(broken()), Error, "cut");
  assertEquals(await exported(mock), before);
});

Deno.test("state: an open sandbox is the one of its id that there is, after a reset and an import too", async () => {
  await using mock = toyMock();
  const box = await mock.sandbox({ seed: "x" });
  const { token } = box.credentials.toy!;
  const id = await upload(box, "hello");
  box.clock.advance(500);
  const state = await exported(mock);
  await mock.reset(box.id);
  assertEquals([box.clock.now(), box.credentials.toy!.token, box.journal.count], [NOW, token, 0]);
  assertEquals(await download(box, id), undefined);
  await mock.importState(bytesOf(state));
  assertEquals([box.clock.now(), box.journal.count], [NOW + 500, 1]);
  assertEquals(await download(box, id), new TextEncoder().encode("hello"));
});

Deno.test("reset: one sandbox is as it was made first, and the others stay as they are", async () => {
  await using mock = toyMock();
  const settings = { limits: { "toy.max-bytes": 7 } };
  const box = await mock.sandbox({ settings, credentials: { toy: { token: "given" } } });
  box.settings.change({ limits: { "toy.max-bytes": 8 } });
  const id = await upload(mock, "hello");
  await mock.reset(box.id);
  assertEquals([box.settings.limit("toy.max-bytes"), box.credentials.toy!.token], [7, "given"]);
  assertEquals(await download(mock, id), new TextEncoder().encode("hello"));
  assertEquals([...mock.sandboxes.keys()], ["default", box.id]);
  await assertRejects(() => mock.reset("nobody"), RangeError, "nobody");
});

Deno.test("reset: sandboxes are counted from the start again, with the same credentials", async () => {
  await using mock = toyMock({ seed: "s" });
  const first = (await mock.sandbox()).credentials;
  await mock.reset();
  const again = await mock.sandbox();
  assertEquals([again.id, again.credentials], ["sandbox-1", first]);
  assert(mock.sandboxes.has("sandbox-1"));
});

function indexOfDifference(a: Uint8Array, b: Uint8Array): number {
  return a.findIndex((byte, index) => byte !== b[index]);
}

Deno.test("reset: what was there at the start is there again, but for faults whose time has passed", async () => {
  let now = NOW;
  const fault = (until: number) => ({
    operation: "toy.files.upload",
    trigger: { until },
    action: { type: "error", error: "toy.busy" },
  } as const);
  const faults = [fault(NOW + 100), fault(NOW + 1_000)];
  await using mock = toyMock({ now: () => now, faults, sandboxes: [{ id: "box", faults }] });
  await (await mock.sandbox({ id: "more" })).close();
  now += 500;
  const before = await exported(mock);
  const due = () =>
    [...mock.sandboxes.values()].map(({ id, faults }) => [id, faults.list().map(({ trigger }) => trigger)]);
  const left = [["default", [{ until: NOW + 1_000 }]], ["box", [{ until: NOW + 1_000 }]]];
  await mock.reset();
  assertEquals(due(), left);
  await mock.importState(bytesOf(before));
  assertEquals(due(), left);
  await mock.reset("box");
  assertEquals(due(), left);
});
