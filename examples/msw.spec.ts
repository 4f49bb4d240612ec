/** MSW: the global `fetch`, `node:http` and `node:https` are answered by the mock; any other request is an error. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { http } from "msw";
import { setupServer } from "msw/node";
import { createMock, mswHandlers } from "wamock";
import { upload } from "./upload.ts";

const mock = createMock({ providers: ["meta"] });
const server = setupServer(...mswHandlers(mock, http));
server.listen({ onUnhandledRequest: "error" });
after(() => {
  server.close();
  return mock.close();
});

test("the global fetch uploads to the mock", async () => {
  const { phoneNumberId, accessToken } = mock.credentials.meta;
  const file = new File(["hello"], "a.txt", { type: "text/plain" });
  assert.match(await upload(phoneNumberId, accessToken, file), /^\d+$/);
});
