import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { PROVIDER_NAMES } from "@wamock/contract";
import { renderLists, roomsOf } from "./provider_lists.ts";

const root = new URL("../../../", import.meta.url);
const read = (path: string) => Deno.readTextFileSync(new URL(path, root));

/** As if the provider had its rooms. */
function readWith(name: string): (path: string) => string {
  return (path) => roomsOf(name).includes(path) ? "" : read(path);
}

Deno.test("lists: each names every provider; `deno task generate` renews them", () => {
  for (const [path, text] of renderLists(PROVIDER_NAMES, read)) assertEquals(read(path), text, path);
});

Deno.test("lists: every provider that has a mock or cases is listed", () => {
  for (const room of ["mocks", "conformance/cases"]) {
    const folders = [...Deno.readDirSync(new URL(room, root))].filter(({ isDirectory }) => isDirectory);
    assertEquals(folders.map(({ name }) => name).sort(), [...PROVIDER_NAMES].sort(), room);
  }
});

Deno.test("lists: one more name is one more line wherever it is named", () => {
  const names = [...PROVIDER_NAMES, "duck"];
  const lists = renderLists(names, readWith("duck"));
  for (const [path, text] of lists) {
    const added = text.split("\n").filter((line) => !read(path).split("\n").includes(line));
    assertEquals(added.filter((line) => !/duck/i.test(line) && !line.endsWith(",")), [], path);
    assertEquals(added.some((line) => /duck/i.test(line)), true, path);
  }
  assertStringIncludes(lists.get("packages/wamock/providers.ts") ?? "", "  duck: createDuck,\n");
});

Deno.test("lists: a provider that lacks a room is refused by the room's name", () => {
  const without = (path: string) => path === "packages/client/duck/mod.ts" ? undefined : readWith("duck")(path);
  assertThrows(() => renderLists(["duck"], without), Error, 'list "duck": there is no packages/client/duck/mod.ts.');
});

Deno.test("lists: a name that cannot be part of an identifier is refused", () => {
  for (const name of ["", "Toy", "a-b", "1a", "../x"]) {
    assertThrows(() => renderLists([name], () => ""), Error, "lower-case letters and digits");
  }
});
