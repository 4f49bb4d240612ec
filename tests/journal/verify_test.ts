/** What a client sent, verified over HTTP. */
import { assertEquals, assertLess, assertMatch } from "@std/assert";
import { startMock } from "wamock";
import { uploadToMeta } from "../sandboxes/calls.ts";
import { askAdmin, HttpBox } from "../sandboxes/http_box.ts";

const server = await startMock();
Deno.test.afterAll(() => server.close());

const UPLOADS = { operation: "meta.media.upload" };

Deno.test("verify: a wrong expectation is answered with the nearest exchange and the first difference", async () => {
  const box = await HttpBox.open(server.url);
  await uploadToMeta(box, "hello");
  await fetch(`${server.url}/v24.0/me`, { headers: { Authorization: `Bearer ${box.name("meta", "accessToken")}` } })
    .then((response) => response.body?.cancel());
  const verify = async (expectation: object) =>
    (await askAdmin(server.url, "POST", "/requests/verify", { ...expectation })).body;
  const match = { sandbox: box.id, ...UPLOADS };

  assertEquals(await verify({ match: { ...match, file: { type: "text/plain", size: 5 } }, exactly: 1 }), {
    verified: true,
    count: 1,
    nearest: [],
  });

  const { verified, count, nearest } = await verify({ match: { ...match, file: { type: "text/html" }, status: 200 } });
  assertEquals([verified, count], [false, 0]);
  assertEquals(
    nearest[0].why,
    'file.type is "text/plain", and "text/html" was expected: they differ from character 6 on',
  );
  assertEquals(nearest[0].differences, [{ field: "file.type", expected: "text/html", actual: "text/plain", at: 5 }]);
  assertEquals([nearest[0].id, nearest[0].operation, nearest[0].status], [`${box.id}-1`, "meta.media.upload", 200]);
  assertEquals(nearest[1].differences.map(({ field }: { field: string }) => field), ["operation", "status", "file"]);

  const never = await verify({ match, never: true });
  assertEquals([never.verified, never.count, never.nearest[0].why], [false, 1, "it matches, and is one too many"]);
  assertEquals((await verify({ match: { ...match, error: "meta.token-missing" }, never: true })).verified, true);
  assertEquals(
    (await verify({ match: { sandbox: box.id }, inOrder: [UPLOADS, { path: "/v24.0/me" }] })).verified,
    true,
  );
  assertEquals(
    (await verify({ match: { sandbox: box.id }, inOrder: [{ path: "/v24.0/me" }, UPLOADS] })).verified,
    false,
  );
});

Deno.test("wait: it is answered as soon as the upload is there, and with 408 when none comes", async () => {
  const box = await HttpBox.open(server.url);
  const wait = (options: object) =>
    askAdmin(server.url, "POST", "/requests/wait", { match: { sandbox: box.id, ...UPLOADS }, ...options });
  const waiting = wait({ count: 2, timeoutMs: 600_000 });
  await uploadToMeta(box, "one");
  await uploadToMeta(box, "two");
  const { status, body } = await waiting;
  assertEquals([status, body.exchanges.map(({ id }: { id: string }) => id)], [200, [`${box.id}-1`, `${box.id}-2`]]);
  const late = await wait({ count: 3, timeoutMs: 1 });
  assertEquals([late.status, late.body.count], [408, 2]);
  assertMatch(late.body.error, /3 matching in 1 ms: there were 2/);
});

Deno.test("wait: one that is still waiting does not keep the mock from closing", async () => {
  const own = await startMock();
  const { requests } = own.mock;
  const waits = Promise.withResolvers<void>();
  const wait = requests.wait.bind(requests);
  requests.wait = (...asked) => {
    waits.resolve();
    return wait(...asked);
  };
  const waiting = askAdmin(own.url, "POST", "/requests/wait", { match: {}, timeoutMs: 600_000 });
  await waits.promise;
  const begun = performance.now();
  await own.close();
  assertEquals((await waiting).status, 408);
  assertLess(performance.now() - begun, 4_000, "it closes before stalled connections are ended by force");
});
