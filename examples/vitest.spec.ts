/** vitest: a mock for the file, a sandbox for each test. */
import { createMock } from "wamock";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { upload } from "./upload.ts";

const mock = createMock({ providers: ["meta"] });
afterAll(() => mock.close());

async function sandbox() {
  const box = await mock.sandbox();
  onTestFinished(() => box.close());
  return box;
}

test("a file is uploaded", async () => {
  const box = await sandbox();
  const { phoneNumberId, accessToken } = box.credentials.meta;
  const id = await upload(phoneNumberId, accessToken, new File(["hello"], "a.txt", { type: "text/plain" }), box.fetch);
  expect(id).toMatch(/^\d+$/);
});

test("a file without a type is refused", async () => {
  const box = await sandbox();
  const { phoneNumberId, accessToken } = box.credentials.meta;
  await expect(upload(phoneNumberId, accessToken, new File(["hello"], "a.txt"), box.fetch)).rejects.toThrow();
  expect(box.journal.find()[0]?.error?.entry.id).toBe("meta.type-not-allowed");
});
