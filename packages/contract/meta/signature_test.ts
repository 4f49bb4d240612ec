import { assertEquals } from "@std/assert";
import { appSecretProof, webhookSignature } from "./signature.ts";

Deno.test("appsecret_proof: is HMAC-SHA256 with the secret as key (RFC 4231, test case 2)", async () => {
  assertEquals(
    await appSecretProof("what do ya want for nothing?", "Jefe"),
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
});

Deno.test("webhook signature: is HMAC-SHA256 of the bytes with the secret as key (RFC 4231, test case 2)", async () => {
  assertEquals(
    await webhookSignature(new TextEncoder().encode("what do ya want for nothing?"), "Jefe"),
    "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
});
