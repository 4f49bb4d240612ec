import { assertEquals } from "@std/assert";
import { signRequest } from "@wamock/contract/nxcloud";
import { verifyNxcloudCallback } from "../mod.ts";

const BODY = '{"id":10001,"name":"牛小信"}';
const SECRET = "abciiiko2k3";

/** The vendor's sample of a signature, in MD5 as its pages print it, and the same in SHA-256. */
const HEADERS = {
  accesskey: "fme2na3kdi3ki",
  action: "send",
  biztype: "1",
  ts: "1655710885431",
  algorithm: "md5",
  sign: "7750759da06333f20d0640be09355e34",
};
const SHA256 = {
  ...HEADERS,
  algorithm: "SHA256",
  sign: "d04863619d46121592cdb312ec0a91c148a1f5daea64930ad0e1fb31a04dc808",
};

Deno.test("nxcloud verify: the vendor's signature is good, in either hash, in any case, of headers of any kind", async () => {
  const good: [string, Parameters<typeof verifyNxcloudCallback>[1]][] = [
    ["md5", HEADERS],
    ["sha256", SHA256],
    ["another algorithm is md5", { ...HEADERS, algorithm: "sha1" }],
    ["upper case", { ...HEADERS, sign: HEADERS.sign.toUpperCase() }],
    ["names in camel case", { ...HEADERS, accesskey: undefined, accessKey: HEADERS.accesskey }],
    ["of fetch", new Headers(HEADERS)],
    ["of node:http", { ...HEADERS, sign: [HEADERS.sign] }],
  ];
  for (const [name, headers] of good) {
    assertEquals(await verifyNxcloudCallback(BODY, headers, SECRET), true, name);
  }
  assertEquals(await verifyNxcloudCallback(new TextEncoder().encode(BODY), HEADERS, SECRET), true);
});

Deno.test("nxcloud verify: without a body the body is not signed", async () => {
  const headers = {
    ...HEADERS,
    action: "uploadTemplateFile",
    biztype: "2",
    sign: "b5fbec7995a4c611a72cddbd0667a9fe",
  };
  assertEquals(await verifyNxcloudCallback("", headers, SECRET), true);
  assertEquals(await verifyNxcloudCallback(" ", headers, SECRET), false);
});

Deno.test("nxcloud verify: a header that is missing, blank, twice there or another one is not good", async () => {
  for (const name of Object.keys(HEADERS)) {
    for (const value of [undefined, "", " ", [HEADERS[name as keyof typeof HEADERS], "x"]]) {
      assertEquals(await verifyNxcloudCallback(BODY, { ...HEADERS, [name]: value }, SECRET), false, `${name} ${value}`);
    }
  }
  for (const name of ["accesskey", "action", "biztype", "ts", "sign"]) {
    assertEquals(await verifyNxcloudCallback(BODY, { ...HEADERS, [name]: "x" }, SECRET), false, name);
  }
  assertEquals(await verifyNxcloudCallback(BODY, { ...HEADERS, algorithm: "sha256" }, SECRET), false);
});

Deno.test("nxcloud verify: another body or secret is not good", async () => {
  assertEquals(await verifyNxcloudCallback(BODY.replace(":", ": "), HEADERS, SECRET), false);
  assertEquals(await verifyNxcloudCallback(`${BODY} `, HEADERS, SECRET), false);
  assertEquals(await verifyNxcloudCallback(BODY, HEADERS, "Abciiiko2k3"), false);
});

Deno.test("nxcloud verify: a secret that is blank, as one that was never set, makes nothing good", async () => {
  const { accesskey: accessKey, action, biztype: bizType, ts } = HEADERS;
  for (const secret of ["", " "]) {
    const sign = await signRequest({ accessKey, action, bizType, ts }, new TextEncoder().encode(BODY), secret);
    assertEquals(await verifyNxcloudCallback(BODY, { ...HEADERS, sign }, secret), false);
  }
});
