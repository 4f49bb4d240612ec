import { assert, assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { startMock } from "wamock";
import { arrange } from "./arrange.ts";
import { Admin, AdminApiError } from "./target/admin.ts";
import { toyCase } from "./testdata/toy_suite.ts";

Deno.test("arrange: settings and clock are as they were after undo, and the credential is in its state", async () => {
  await using mock = await startMock();
  const admin = new Admin(new URL(mock.url));
  const before = await admin.settings();
  const one = toyCase({
    given: {
      credential: "expired",
      settings: { dialects: { "meta.json-upload": "documented" }, limits: { "meta.image-bytes": 1 } },
    },
    steps: [{ advanceMs: 1 }],
  });
  const arranged = await arrange(one, "meta", admin);
  assertNotEquals(arranged.names.accessToken, mock.mock.credentials.meta?.accessToken);
  assertEquals((await admin.settings()).limits["meta.image-bytes"], 1);
  assert((await admin.clock()).frozen);
  await admin.changeClock({ advanceMs: 86_400_000 });
  await arranged.undo();
  assertEquals(await admin.settings(), before);
  const clock = await admin.clock();
  assert(!clock.frozen && Math.abs(clock.now - Date.now()) < 10_000);
});

Deno.test("arrange: a clock that stood stands again where it did", async () => {
  await using mock = await startMock({ now: 1_800_000_000_000 });
  const admin = new Admin(new URL(mock.url));
  const arranged = await arrange(toyCase({ steps: [{ advanceMs: 1 }] }), "meta", admin);
  await admin.changeClock({ advanceMs: 5000 });
  await arranged.undo();
  assertEquals(await admin.clock(), { now: 1_800_000_000_000, frozen: true });
});

Deno.test("arrange: what was put in place is undone when the rest fails", async () => {
  await using mock = await startMock();
  const admin = new Admin(new URL(mock.url));
  const before = await admin.settings();
  const given = { credential: "nonsense", settings: { limits: { "meta.image-bytes": 1 } } };
  await assertRejects(() => arrange(toyCase({ given }), "meta", admin), AdminApiError, "nonsense");
  assertEquals(await admin.settings(), before);
});
