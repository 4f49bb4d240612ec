import { incomingOf } from "@wamock/engine";
import { assertEquals } from "@std/assert";
import { ownerKeys } from "./owner.ts";

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

Deno.test("owner: a download URL names its media", () => {
  assertEquals(keys("/whatsapp_business/attachments/?mid=9&ext=1&hash=x", "Bearer EAA"), ["token:EAA", "object:9"]);
});
