import { assert, assertEquals, assertFalse, assertStringIncludes } from "@std/assert";
import { explainSign } from "./explain_sign.ts";
import { signRequest } from "./signature.ts";
import { SIGNER, VECTORS, WRONG_VECTORS } from "./testdata/vectors.ts";

const { accessKey, ts, accessSecret } = SIGNER;
const encoder = new TextEncoder();

function vector(id: string) {
  const found = VECTORS.find((vector) => vector.id === id);
  assert(found);
  const { action, bizType, body } = found;
  const contentType = body === "" ? "multipart/form-data; boundary=x" : "application/json";
  return { headers: { accessKey, action, bizType, ts }, body: encoder.encode(body), contentType, vector: found };
}

Deno.test.each(WRONG_VECTORS)("explain sign: $id is named $finding", async ({ of, sign, finding }) => {
  const { headers, body, contentType, vector: { md5 } } = vector(of);
  const told = await explainSign({ ...headers, sign, body, contentType }, accessSecret);
  assertEquals(told.findings.map(({ id }) => id), [finding]);
  assertEquals([told.verified, told.sign], [false, md5]);
  assert(told.received);
});

Deno.test.each(VECTORS)("explain sign: $id is verified in both hashes", async ({ id, md5, sha256 }) => {
  const { headers, body, contentType } = vector(id);
  for (const [algorithm, sign] of [["md5", md5], ["SHA256", sha256]] as const) {
    const told = await explainSign({ ...headers, sign, body, contentType, algorithm }, accessSecret);
    assertEquals([told.verified, told.findings], [true, []]);
  }
});

Deno.test("explain sign: no text has the secret in it", async () => {
  for (const { of, sign } of [...WRONG_VECTORS, { of: "V1", sign: "0".repeat(32) }]) {
    const { headers, body, contentType } = vector(of);
    const told = await explainSign({ ...headers, sign, body, contentType }, accessSecret);
    assertFalse(JSON.stringify(told).includes(accessSecret));
    assertStringIncludes(told.canonical, "&accessSecret=***");
  }
});

const JSON_BODY = '{"link":"https://example.com/a","name":"é"}\n';

/** What was signed in place of the body that was sent. */
const SIGNED_INSTEAD = [
  { signed: "", finding: "sign-body-left-out" },
  { signed: JSON_BODY.trim(), finding: "sign-body-reencoded" },
  { signed: '{"link": "https://example.com/a", "name": "é"}', finding: "sign-body-reencoded" },
  { signed: '{"link":"https:\\/\\/example.com\\/a","name":"é"}', finding: "sign-body-reencoded" },
  { signed: '{"link": "https://example.com/a", "name": "\\u00e9"}', finding: "sign-body-escaped" },
  { signed: "another body", finding: "sign-unexplained" },
];

Deno.test.each(SIGNED_INSTEAD)("explain sign: a signature over $signed is $finding", async ({ signed, finding }) => {
  const headers = { accessKey, action: "getMedia", bizType: "2", ts };
  const sign = await signRequest(headers, encoder.encode(signed), accessSecret);
  const received = { ...headers, sign, body: encoder.encode(JSON_BODY), contentType: "application/json" };
  assertEquals((await explainSign(received, accessSecret)).findings.map(({ id }) => id), [finding]);
});

Deno.test("explain sign: a multipart body that was signed is named when it is known", async () => {
  const { headers, contentType } = vector("V4");
  const body = encoder.encode("--x\r\n...");
  const sign = await signRequest(headers, body, accessSecret);
  const ids = async (known: Uint8Array | undefined) =>
    (await explainSign({ ...headers, sign, body: known, contentType }, accessSecret)).findings.map(({ id }) => id);
  assertEquals([await ids(body), await ids(undefined)], [["sign-body-included"], ["sign-unexplained"]]);
});

Deno.test("explain sign: upper case is said, and verified", async () => {
  const { headers, contentType, vector: { md5 } } = vector("V4");
  const told = await explainSign({ ...headers, sign: md5.toUpperCase(), contentType }, accessSecret);
  assertEquals([told.verified, told.findings[0]?.id], [true, "sign-upper-case"]);
});

Deno.test("explain sign: the other hash, the key for the secret, base64 and two mistakes at once are found", async () => {
  const { headers, contentType, vector: { md5, sha256 } } = vector("V4");
  const ids = async (sign: string, algorithm?: string) =>
    (await explainSign({ ...headers, sign, algorithm, contentType }, accessSecret)).findings.map(({ id }) => id);
  assertEquals(await ids(md5, "sha256"), ["sign-hash-other"]);
  assertEquals(await ids(sha256), ["sign-hash-other"]);
  assertEquals(await ids(await signRequest(headers, undefined, accessKey)), ["sign-secret-is-key"]);
  assertEquals(await ids(await signRequest(headers, undefined, `${accessSecret}\n`)), ["sign-secret-line-break"]);
  assertEquals(await ids("tfvsdZ1fekYRpyzdvQZnqf4="), ["sign-shape"]);
  // The order of V4's names, and an empty body: made by hand.
  const { createHash } = await import("node:crypto");
  const text = `accessKey=${accessKey}&ts=${ts}&bizType=2&action=uploadTemplateFile&body=&accessSecret=${accessSecret}`;
  assertEquals(await ids(createHash("md5").update(text).digest("hex")), ["sign-body-empty", "sign-order"]);
});
