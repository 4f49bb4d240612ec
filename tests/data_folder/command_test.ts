import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { runCommand, RunningCommand } from "../commands/command.ts";
import { runOnNode, withoutNode } from "../run_on_node.ts";
import { HttpBox } from "../sandboxes/http_box.ts";
import { converse, furnish } from "../state/conversation.ts";

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const parent = await Deno.makeTempDir();
  try {
    await test(`${parent}/data`);
  } finally {
    await Deno.remove(parent, { recursive: true });
  }
}

const start = async (...args: string[]) => {
  const command = new RunningCommand("mock", "--port", "0", "--quiet", ...args);
  return { command, url: (await command.printed(ADDRESS))[0] };
};

const boxOf = async (url: string) => new HttpBox(url, await (await fetch(`${url}/__admin/sandboxes/default`)).json());

Deno.test("--data-dir: a mock that was killed goes on where it was, as one that was not", () =>
  inFolder(async (folder) => {
    const first = await start("--data-dir", folder);
    await using _first = first.command;
    const box = await boxOf(first.url);
    const kept = await furnish(box);
    const state = await (await fetch(`${first.url}/__admin/state`)).text();
    await first.command.stop("SIGKILL");
    const second = await start("--data-dir", folder);
    await using _second = second.command;
    assertEquals(await (await fetch(`${second.url}/__admin/state`)).text(), state);
    const said = await converse(await boxOf(second.url), kept);
    const other = await start();
    await using _other = other.command;
    await fetch(`${other.url}/__admin/state`, { method: "PUT", body: state }).then((told) => told.body?.cancel());
    assertEquals(await converse(await boxOf(other.url), kept), said);
  }));

Deno.test("--data-dir: a folder that another mock has is refused before anything starts", () =>
  inFolder(async (folder) => {
    const first = await start("--data-dir", folder);
    await using _first = first.command;
    const { code, stdout, stderr } = await runCommand("mock", "--port", "0", "--data-dir", folder);
    assertEquals([code, stdout], [2, ""]);
    assertMatch(stderr, /^error: the data folder .* cannot be used:\n {2}another mock has it\./);
  }));

Deno.test("data folder: where the runtime has no SQLite that is said, and without one nothing asks for it", {
  ignore: withoutNode,
}, async () => {
  const told = await runOnNode(`
    import { createMock, DataFolderError } from "wamock";
    import { mkdtempSync } from "node:fs";
    import { join } from "node:path";
    import { tmpdir } from "node:os";
    import process from "node:process";
    const hasSqlite = process.getBuiltinModule?.("node:sqlite") !== undefined;
    let message = "";
    try {
      await createMock({ dataFolder: mkdtempSync(join(tmpdir(), "data-")) }).close();
    } catch (cause) {
      if (!(cause instanceof DataFolderError)) throw cause;
      message = cause.message;
    }
    await createMock().close();
    console.log(JSON.stringify({ hasSqlite, message }));
  `) as { hasSqlite: boolean; message: string };
  if (told.hasSqlite) assertEquals(told.message, "");
  else assertStringIncludes(told.message, "has no node:sqlite. Use Deno, or Node from 22.13 on.");
});
