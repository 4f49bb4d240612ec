import { incomingOf } from "@wamock/engine";
import { assertEquals } from "@std/assert";
import { ownerKeys } from "./owner.ts";

function keys(path: string, headers: Record<string, string> = {}): string[] {
  return [...ownerKeys(incomingOf(new Request(`http://localhost${path}`, { headers })))];
}

Deno.test("owner: the account is named in the header, or by mistake in the query", () => {
  assertEquals(keys("/api/wa/getMedia", { accessKey: " k " })[0], "account:k");
  assertEquals(keys("/api/wa/getMedia?accessKey=q")[0], "account:q");
  assertEquals(keys("/api/wa/getMedia?accessKey=q", { accessKey: "k" }).slice(0, 2), ["account:k", "account:q"]);
});

Deno.test("owner: a pre-signed URL names its store, and its object when it is signed no more", () => {
  const name = "a75c6d9b-a7c8-4f41-8f61-94548e92cbee";
  assertEquals(keys(`/${name}?OSSAccessKeyId=LTAI`), ["store:LTAI", `object:${name}`]);
  assertEquals(keys(`/${name}`).at(-1), `object:${name}`);
});
