import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { signAlgorithm, signRequest, signsBody } from "./signature.ts";
import { SIGNER, VECTORS, WRONG_VECTORS } from "./testdata/vectors.ts";

const { accessKey, ts, accessSecret } = SIGNER;
const encoder = new TextEncoder();

Deno.test.each(VECTORS)("signature: $id is reproduced in MD5 and in SHA-256", async (vector) => {
  const { action, bizType, body } = vector;
  const headers = { accessKey, action, bizType, ts };
  assertEquals(await signRequest(headers, encoder.encode(body), accessSecret), vector.md5);
  assertEquals(await signRequest(headers, encoder.encode(body), accessSecret, "sha256"), vector.sha256);
});

Deno.test.each(WRONG_VECTORS)("signature: $id is not what its request is signed with", async ({ of, sign }) => {
  const vector = VECTORS.find(({ id }) => id === of);
  assert(vector);
  const { action, bizType, body } = vector;
  assertNotEquals(await signRequest({ accessKey, action, bizType, ts }, encoder.encode(body), accessSecret), sign);
});

Deno.test("signature: the same object written in three ways has three signatures", () => {
  assertEquals(new Set(VECTORS.slice(0, 3).map(({ md5 }) => md5)).size, 3);
});

Deno.test("signature: SHA-256 is chosen by sha256 in any case, and MD5 by everything else", () => {
  assertEquals(["sha256", "SHA256", "Sha256"].map(signAlgorithm), ["sha256", "sha256", "sha256"]);
  assertEquals([undefined, null, "md5", "MD5", "sha1", ""].map(signAlgorithm), Array(6).fill("md5"));
});

Deno.test("signature: only multipart leaves the body out", () => {
  assert(!signsBody("multipart/form-data; boundary=x") && !signsBody("Multipart/Form-Data"));
  assert([undefined, null, "application/json", "text/plain"].every(signsBody));
});
