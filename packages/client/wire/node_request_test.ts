import { assertEquals, assertNotEquals } from "@std/assert";
import { nodeRequest } from "./node_request.ts";

Deno.test("node request: there is one for each protocol here, and none where the module is missing", async () => {
  const [plain, secure] = [await nodeRequest("http:"), await nodeRequest("https:")];
  assertEquals([typeof plain, typeof secure], ["function", "function"]);
  assertNotEquals(plain, secure);
  assertEquals(await nodeRequest("absent:"), undefined);
});
