import { assertEquals, assertRejects } from "@std/assert";
import { MetaApiError, metaClient } from "../mod.ts";
import { mocked } from "../testdata/mocked.ts";
import { answerText, rawServer } from "../testdata/raw_server.ts";

Deno.test("delete: media that is deleted is gone, and cannot be deleted again", async () => {
  await using mock = await mocked();
  const { id } = await mock.client.upload(new Blob(["hello"], { type: "text/plain" }));
  assertEquals(await mock.client.delete(id, { phoneNumberId: mock.credentials.phoneNumberId }), { success: true });
  const error = await assertRejects(() => mock.client.delete(id), MetaApiError, "Failed to delete media: Meta");
  assertEquals([error.error, error.operation, error.subcode], ["meta.unsupported-object", "meta.media.delete", 33]);
  await assertRejects(() => mock.client.get(id), MetaApiError);
});

Deno.test("delete: the id of another number is refused", async () => {
  await using mock = await mocked();
  const { id } = await mock.client.upload(new Blob(["hello"], { type: "text/plain" }));
  const error = await assertRejects(() => mock.client.delete(id, { phoneNumberId: "100000000000000" }), MetaApiError);
  assertEquals(error.error, "meta.phone-number-id-mismatch");
});

Deno.test("delete: a 200 that does not say success is an error", async () => {
  for (const body of ["{}", '{"success":false}', '{"success":"true"}', "true", ""]) {
    await using server = await rawServer({ answer: () => answerText(200, body) });
    const client = metaClient({ baseUrl: server.url, accessToken: "EAAraw", phoneNumberId: "1" });
    await assertRejects(() => client.delete("2"), MetaApiError, "the answer 200 has no success in it.");
  }
});
