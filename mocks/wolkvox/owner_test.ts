import { incomingOf } from "@wamock/engine";
import { assertEquals } from "@std/assert";
import { ownerKeys } from "./owner.ts";

function keys(path: string, headers: Record<string, string> = {}): string[] {
  return [...ownerKeys(incomingOf(new Request(`http://localhost${path}`, { headers })))];
}

Deno.test("owner: the token goes before the storage in the URL", () => {
  assertEquals(keys("/api/v2/whatsapp.php?api=upload_media", { "wolkvox-token": " t " }), ["token:t"]);
  assertEquals(keys("/wvox-shop/a/b.jpg", { "wolkvox-token": "t" }), ["token:t", "bucket:wvox-shop"]);
  assertEquals(keys("/wvox-shop/a.jpg"), ["bucket:wvox-shop"]);
});
