/** undici: Node's global `fetch`, and all else that goes by the global dispatcher, is led to a mock on a port. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Agent, setGlobalDispatcher } from "undici";
import { startMock, undiciInterceptor } from "wamock";
import { upload } from "./upload.ts";

const server = await startMock({ providers: ["meta"] });
const dispatcher = new Agent().compose(undiciInterceptor(server));
setGlobalDispatcher(dispatcher);
after(async () => {
  await dispatcher.close();
  await server.close();
});

test("the global fetch uploads to the mock", async () => {
  const { phoneNumberId, accessToken } = server.mock.credentials.meta;
  const file = new File(["hello"], "a.txt", { type: "text/plain" });
  assert.match(await upload(phoneNumberId, accessToken, file), /^\d+$/);
});
