import { incomingOf } from "@wamock/engine";
import { assertEquals } from "@std/assert";
import { ownerKeys } from "./owner.ts";

const STREAM = "hNyRN_fLUy7rrOrN9jLpipA";

function keys(path: string, authorization?: string): string[] {
  const headers = authorization === undefined ? undefined : { Authorization: authorization };
  return [...ownerKeys(incomingOf(new Request(`http://localhost${path}`, { ...(headers && { headers }) })))];
}

Deno.test("owner: the key goes before the stream, however either is written", () => {
  const stream = `stream:${STREAM}==`;
  assertEquals(keys(`/whatsapp/uploadmedia/${STREAM}%3d%3d`, "Bearer k"), ["key:k", stream]);
  assertEquals(keys(`/WhatsApp/UploadMedia/${STREAM}%3D%3D?access_token=k`), ["key:k", stream]);
  assertEquals(keys(`/v2/whatsapp/sendtemplatedmessage/${STREAM}==`), [stream]);
});

Deno.test("owner: a path of nobody's names nothing", () => {
  assertEquals(keys("/whatsapp/uploadmedia/none"), []);
  assertEquals(keys(`/whatsapp/elsewhere/${STREAM}==`), []);
});
