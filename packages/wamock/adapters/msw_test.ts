import { assertEquals, assertRejects } from "@std/assert";
import { getResponse, http } from "msw";
import { createMock } from "../create_mock.ts";
import { mswHandlers } from "./msw.ts";

const UPLOAD = "https://graph.facebook.com/v24.0/1/media";

Deno.test("msw: every host of the mock's providers is handled, and no other", async () => {
  await using mock = createMock();
  const handlers = mswHandlers(mock, http);
  const answered = async (url: string) => (await getResponse(handlers, new Request(url))) !== undefined;
  for (const host of ["graph.facebook.com", "lookaside.fbsbx.com", "api2.nxcloud.com", "wv0013.wolkvox.com"]) {
    assertEquals(await answered(`https://${host}/x/y?z=1`), true, host);
  }
  assertEquals(await answered("https://example.com/v24.0/1"), false);
});

Deno.test("msw: a connection that a fault resets is the network's failure, and no 500", async () => {
  await using mock = createMock();
  mock.sandboxes.get("default")!.faults.add({
    operation: "meta.media.upload",
    trigger: { next: 1 },
    action: { type: "reset" },
    before: "auth",
  });
  const handlers = mswHandlers(mock, http);
  assertEquals((await getResponse(handlers, new Request(UPLOAD, { method: "POST", body: "x" })))?.type, "error");
});

Deno.test("msw: a caller that gives up gets its own reason", async () => {
  await using mock = createMock();
  const controller = new AbortController();
  const body = new ReadableStream({ pull: () => controller.abort(new Error("enough")) });
  const headers = { Authorization: `Bearer ${mock.credentials.meta.accessToken}` };
  const request = new Request(UPLOAD, { method: "POST", headers, body, signal: controller.signal });
  await assertRejects(async () => await getResponse(mswHandlers(mock, http), request), Error, "enough");
});
