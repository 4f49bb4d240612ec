import { metaOperations } from "@wamock/contract/meta";
import { assertEquals } from "@std/assert";
import { operationLike } from "../operation.ts";
import { parseGraphPath } from "../path.ts";
import { OPERATIONS } from "./mod.ts";

/** The contract's operations on the Graph API; the download has a host of its own. */
const GRAPH = metaOperations.filter(({ path }) => path.startsWith("/{version}/"));

/** The contract's path with an id in the place of each parameter. */
function examplePath(template: string): string {
  return template.replace("{version}", "v24.0").replace(/\{[^}]+\}/, "123");
}

Deno.test("operations: the contract's are served, and no other", () => {
  assertEquals(OPERATIONS.map(({ id }) => id).sort(), GRAPH.map(({ id }) => id).sort());
});

Deno.test("operations: a call on the contract's path looks like its operation", () => {
  for (const { id, method, path } of GRAPH) {
    assertEquals(operationLike(OPERATIONS, method, parseGraphPath(examplePath(path)))?.id, id);
  }
});

Deno.test("operations: a call on another edge, or with another method, looks like none", () => {
  assertEquals(operationLike(OPERATIONS, "PUT", parseGraphPath("/v24.0/123/media")), undefined);
  assertEquals(operationLike(OPERATIONS, "POST", parseGraphPath("/v24.0/123/elsewhere")), undefined);
  assertEquals(operationLike(OPERATIONS, "DELETE", parseGraphPath("/v24.0/upload:MTph")), undefined);
});
