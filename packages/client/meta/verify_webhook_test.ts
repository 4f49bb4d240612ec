import { assertEquals } from "@std/assert";
import { verifyWebhook } from "../mod.ts";

const BODY = "what do ya want for nothing?";
const SIGNATURE = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

Deno.test("verify: the signature of RFC 4231, test case 2, is good for its bytes, as text or not", async () => {
  assertEquals(await verifyWebhook(BODY, SIGNATURE, "Jefe"), true);
  assertEquals(await verifyWebhook(new TextEncoder().encode(BODY), SIGNATURE.toUpperCase(), "Jefe"), true);
});

Deno.test("verify: another body, secret or signature is not", async () => {
  const bad: [string, string | null | undefined, string][] = [
    [`${BODY} `, SIGNATURE, "Jefe"],
    ["", SIGNATURE, "Jefe"],
    [BODY, SIGNATURE, "jefe"],
    [BODY, SIGNATURE, ""],
    [BODY, null, "Jefe"],
    [BODY, undefined, "Jefe"],
    [BODY, "", "Jefe"],
    [BODY, SIGNATURE.replace("sha256=", ""), "Jefe"],
    [BODY, SIGNATURE.replace("sha256=", "sha1=00"), "Jefe"],
    [BODY, SIGNATURE.slice(0, -1), "Jefe"],
    [BODY, `${SIGNATURE}0`, "Jefe"],
    [BODY, SIGNATURE.replace("5bdc", "5bdd"), "Jefe"],
    [BODY, SIGNATURE.replace("3843", "3842"), "Jefe"],
  ];
  for (const [body, signature, secret] of bad) {
    assertEquals(await verifyWebhook(body, signature, secret), false, `${signature} ${secret}`);
  }
});
