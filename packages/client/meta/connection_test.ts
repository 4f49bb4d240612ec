import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { metaClient, type MetaClientOptions } from "../mod.ts";
import { MetaConnection } from "./connection.ts";

const OPTIONS = { accessToken: "EAAtoken", phoneNumberId: "114503234599312" };

async function address(options: Partial<MetaClientOptions>, id = "1", edge?: string): Promise<string> {
  return (await new MetaConnection({ ...OPTIONS, ...options }).url(id, edge)).href;
}

Deno.test("connection: the live API at the default version, unless told otherwise", async () => {
  assertEquals(await address({}), "https://graph.facebook.com/v24.0/1");
  assertEquals(await address({ version: "v26.0" }, "2", "media"), "https://graph.facebook.com/v26.0/2/media");
});

Deno.test("connection: the base URL may have a slash at its end, and a path", async () => {
  for (const baseUrl of ["http://localhost:4010", "http://localhost:4010/", new URL("http://localhost:4010")]) {
    assertEquals(await address({ baseUrl }), "http://localhost:4010/v24.0/1");
  }
  for (const baseUrl of ["https://proxy.example/meta/eu", "https://proxy.example/meta/eu//"]) {
    assertEquals(await address({ baseUrl }), "https://proxy.example/meta/eu/v24.0/1");
  }
});

Deno.test("connection: an id is one segment of the path, whatever it holds", async () => {
  assertEquals(await address({}, "a/b?c#d é%2F"), "https://graph.facebook.com/v24.0/a%2Fb%3Fc%23d%20%C3%A9%252F");
});

Deno.test("connection: an id that is empty, missing or climbs the path is refused", async () => {
  const client = metaClient({ ...OPTIONS, fetch: () => Promise.reject(new Error("must not be called")) });
  const ids: readonly unknown[] = ["", ".", "..", undefined, null, 5];
  for (const id of ids) {
    await assertRejects(() => client.get(id as string), TypeError, "Failed to get media: the media id is");
    await assertRejects(() => client.delete(id as string), TypeError, "Failed to delete media: the media id is");
    assertThrows(() => metaClient({ ...OPTIONS, phoneNumberId: id as string }), TypeError, "phoneNumberId is");
  }
});

Deno.test("connection: the proof is sent with every call once there is an app secret", async () => {
  // echo -n EAAtoken | openssl dgst -sha256 -hmac secret
  const proof = "61b5257ec5c5a53e992ae4d93afa0975e1f1be671788f65a476b0689ad5d5dd5";
  assertEquals(await address({ appSecret: "secret" }), `https://graph.facebook.com/v24.0/1?appsecret_proof=${proof}`);
});

Deno.test("connection: a base URL that is none is refused", () => {
  const urls = ["", "graph.facebook.com", "/x", "ftp://x", "https://u:p@x", "https://x?y=1", "https://x#y"];
  for (const baseUrl of urls) assertThrows(() => metaClient({ ...OPTIONS, baseUrl }), TypeError, "baseUrl is not");
});

Deno.test("connection: a version that is none is refused", () => {
  for (const version of ["24.0", "v24", "", "v24.0/x"]) {
    assertThrows(() => metaClient({ ...OPTIONS, version }), TypeError, "is not a version");
  }
});

Deno.test("connection: a token that cannot be sent is refused without being shown", () => {
  for (const accessToken of ["", "EAAtoken\n", "EAA token", "EAAé"]) {
    const error = assertThrows(() => metaClient({ ...OPTIONS, accessToken }), TypeError, "accessToken is empty, or");
    assertEquals(error.message.includes("EAA"), false);
  }
});

Deno.test("connection: what is printed of a client holds no secret", async () => {
  const connection = new MetaConnection({ ...OPTIONS, appSecret: "s3cret" });
  const url = await connection.url("1");
  const shown = Deno.inspect([metaClient({ ...OPTIONS, appSecret: "s3cret" }), connection], { depth: 10 }) +
    JSON.stringify(connection);
  for (const secret of ["EAAtoken", "s3cret", url.searchParams.get("appsecret_proof")!]) {
    assertEquals(shown.includes(secret), false);
    assertEquals(connection.mask(`a ${secret} b`), "a *** b");
  }
});
