import { createMockOf, incomingOf } from "@wamock/engine";
import { assertEquals } from "@std/assert";
import { ownerKeys } from "./owner.ts";
import { createMeta } from "./provider.ts";

function keys(path: string, authorization?: string): string[] {
  const headers = authorization === undefined ? undefined : { Authorization: authorization };
  return [...ownerKeys(incomingOf(new Request(`http://localhost${path}`, { ...(headers && { headers }) })))];
}

Deno.test("owner: the token goes before the object in the path, with and without a version", () => {
  assertEquals(keys("/v24.0/123/media", "Bearer EAA"), ["token:EAA", "object:123"]);
  assertEquals(keys("/123", "OAuth EAA"), ["token:EAA", "object:123"]);
  assertEquals(keys("/v24.0/123?access_token=EAA"), ["token:EAA", "object:123"]);
  assertEquals(keys("/v24.0/upload:abc"), ["object:upload:abc"]);
});

Deno.test("owner: a session is named however its id was spoilt, so that its sandbox can say what is wrong", () => {
  for (
    const path of ["upload:ab=?sig=ARx", "upload%3Aab%3D%3Fsig%3DARx", "upload:ab=", "/upload:ab=?sig=ARx?access_token"]
  ) {
    assertEquals(keys(`/v24.0/${path}`), ["object:upload:ab="], path);
  }
});

Deno.test("owner: a call on another sandbox's session is that sandbox's, also without a token", async () => {
  const mock = createMockOf([createMeta()], "0.1.0");
  await using box = await mock.sandbox();
  const { accessToken, appId } = box.credentials.meta!;
  const opened = await mock.fetch(
    new Request(`http://localhost/v24.0/${appId}/uploads?file_length=3&access_token=${accessToken}`, {
      method: "POST",
    }),
  );
  const { id } = await opened.json();
  await (await mock.fetch(new Request(`http://localhost/v24.0/${id}`))).body?.cancel();
  assertEquals(box.journal.find().map(({ operation, answer }) => [operation, answer?.status]), [
    ["meta.uploads.create", 200],
    ["meta.uploads.status", 400],
  ]);
  assertEquals(mock.sandboxes.get("default")!.journal.find(), []);
});

Deno.test("owner: a download URL names its media", () => {
  assertEquals(keys("/whatsapp_business/attachments/?mid=9&ext=1&hash=x", "Bearer EAA"), ["token:EAA", "object:9"]);
});
