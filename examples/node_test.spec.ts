/** node:test: the mock is handed to the code under test in place of `fetch`. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createMock } from "wamock";
import { upload } from "./upload.ts";

const mock = createMock({ providers: ["meta"] });
after(() => mock.close());

test("an upload beyond the rate limit fails, and the next one succeeds", async () => {
  const box = await mock.sandbox();
  const { phoneNumberId, accessToken } = box.credentials.meta;
  const file = new File(["hello"], "a.txt", { type: "text/plain" });
  box.faults.add({
    operation: "meta.media.upload",
    trigger: { next: 1 },
    action: { type: "error", error: "meta.app-rate-limit" },
  });
  await assert.rejects(upload(phoneNumberId, accessToken, file, box.fetch));
  assert.match(await upload(phoneNumberId, accessToken, file, box.fetch), /^\d+$/);
  await box.close();
});
