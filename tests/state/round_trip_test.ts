/** Must hold of a state that is exported over HTTP and imported again, here or elsewhere. */
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { Buffer } from "node:buffer";
import { startMock } from "wamock";
import { RunningCommand } from "../commands/command.ts";
import { askAdmin, HttpBox } from "../sandboxes/http_box.ts";
import { converse, furnish } from "./conversation.ts";

const find = async (url: string, id: string) => new HttpBox(url, (await askAdmin(url, "GET", `/sandboxes/${id}`)).body);

/** Two furnished sandboxes of a mock, its state at that moment, and what they were answered from then on. */
async function furnished(url: string) {
  const boxes = [await find(url, "default"), await HttpBox.open(url)] as const;
  const kept = [await furnish(boxes[0]), await furnish(boxes[1])] as const;
  const exported = await fetch(`${url}/__admin/state`);
  assertEquals([exported.status, exported.headers.get("content-type")], [200, "application/x-ndjson"]);
  const state = await exported.bytes();
  return {
    state,
    /** Goes on from that moment, on a mock that is in it. */
    goOn: async (at: string) => [
      ...await converse(await find(at, boxes[0].id), kept[0]),
      ...await converse(await find(at, boxes[1].id), kept[1]),
      JSON.stringify(await askAdmin(at, "POST", "/sandboxes", {})),
    ],
    exchanges: async (at: string) => (await (await find(at, boxes[1].id)).exchanges()).map(({ id }) => id),
  };
}

const importInto = (url: string, state: Uint8Array<ArrayBuffer>) =>
  fetch(`${url}/__admin/state`, { method: "PUT", body: state }).then(async (told) => [told.status, await told.json()]);

Deno.test("state: after export, reset and import the same requests get the same answers, ids and counters included", async () => {
  await using server = await startMock();
  const atStart = await askAdmin(server.url, "GET", "/sandboxes");
  const { state, goOn, exchanges } = await furnished(server.url);
  const said = await goOn(server.url);
  assert(said.length > 70, `${said.length}`);
  const seen = (await exchanges(server.url)).slice(-30);
  assertNotEquals(await askAdmin(server.url, "GET", "/sandboxes"), atStart);
  assertEquals(await askAdmin(server.url, "POST", "/reset"), { status: 200, body: { sandboxes: ["default"] } });
  assertEquals(await askAdmin(server.url, "GET", "/sandboxes"), atStart);
  assertEquals(await importInto(server.url, state), [200, { sandboxes: ["default", "sandbox-1"] }]);
  assertEquals(await goOn(server.url), said);
  assertEquals((await exchanges(server.url)).slice(-30), seen);
});

Deno.test("state: it can be taken to another process, whatever that one was started with", async () => {
  await using server = await startMock({ seed: "here" });
  const { state, goOn } = await furnished(server.url);
  const said = await goOn(server.url);
  await using command = new RunningCommand("mock", "--port", "0", "--quiet", "--seed", "there");
  const [url] = await command.printed(/http:\/\/127\.0\.0\.1:\d+/);
  assertEquals(await importInto(url, state), [200, { sandboxes: ["default", "sandbox-1"] }]);
  assertEquals(await goOn(url), said);
});

Deno.test("state: what is imported is what is exported again, to the byte", async () => {
  await using server = await startMock();
  const { state } = await furnished(server.url);
  await using other = await startMock();
  await importInto(other.url, state);
  const again = await (await fetch(`${other.url}/__admin/state`)).bytes();
  assert(Buffer.from(again).equals(state), `${again.length} bytes, and ${state.length} before`);
});
