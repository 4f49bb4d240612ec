/** The request of NXCloud's page, and the published signatures, over HTTP. */
import { assert, assertEquals, assertFalse, assertMatch } from "@std/assert";
import { FILE_HANDLE } from "@wamock/contract/nxcloud";
import { SIGNER, VECTORS, WRONG_VECTORS } from "../../packages/contract/nxcloud/testdata/vectors.ts";
import { startCatalogued } from "../catalogued.ts";
import { UPLOAD_TEMPLATE_FILE as PAGE, WRONG_REQUESTS, type WrongPageRequest } from "./testdata/nxcloud.ts";

const server = await startCatalogued({ now: PAGE.now, credentials: { nxcloud: PAGE.credentials } });
Deno.test.afterAll(() => server.close());
const { journal } = server.mock.sandboxes.get("default")!;

async function post(path: string, headers: Readonly<Record<string, string>>, body: FormData | string) {
  const type: Record<string, string> = typeof body === "string" ? { "Content-Type": "application/json" } : {};
  const response = await fetch(server.url + path, { method: "POST", headers: { ...headers, ...type }, body });
  const exchange = journal.find().at(-1);
  assert(exchange);
  return { status: response.status, text: await response.text(), exchange };
}

function form({ fields = {}, noFile }: Partial<WrongPageRequest> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...PAGE.fields, ...fields })) form.set(name, value);
  const { name, type, bytes } = PAGE.file;
  if (!noFile) form.set("file", new File([Uint8Array.from(bytes)], name, { type }));
  return form;
}

Deno.test("nxcloud page: the request that it shows is answered with a handle", async () => {
  const { status, text } = await post(PAGE.path, PAGE.headers, form());
  assertEquals(status, 200);
  const { code, data, message } = JSON.parse(text);
  assertEquals([code, message, Object.keys(data)], [0, "Request successful", ["id"]]);
  assertMatch(data.id, FILE_HANDLE);
});

Deno.test.each(WRONG_REQUESTS)("nxcloud page: with $wrong it is answered with $code", async (wrong) => {
  const headers = Object.fromEntries(
    Object.entries({ ...PAGE.headers, ...wrong.headers }).filter(([name]) => name !== wrong.without),
  );
  const { status, text, exchange } = await post(PAGE.path, headers, form(wrong));
  const { code, data } = JSON.parse(text);
  assertEquals([status, code, data], [200, wrong.code, null]);
  if (wrong.finding) assertEquals(exchange.autopsy[0]?.id, wrong.finding);
});

const OVER_HTTP = VECTORS.filter(({ bizType }) => bizType === "2");

Deno.test.each(OVER_HTTP)("nxcloud vectors: $id passes the signature in both hashes", async (vector) => {
  const { action, bizType, body, md5, sha256 } = vector;
  for (const [algorithm, sign] of [["md5", md5], ["sha256", sha256]] as const) {
    const headers = { accessKey: SIGNER.accessKey, ts: SIGNER.ts, bizType, action, algorithm, sign };
    const { exchange } = await post(`/api/wa/${action}`, headers, body === "" ? form() : body);
    assertEquals(exchange.trace.find(({ check }) => check === "sign")?.passed, true);
  }
});

Deno.test.each(OVER_HTTP)("nxcloud vectors: $id with its last digit changed is 1003", async (vector) => {
  const { action, bizType, body, md5 } = vector;
  const sign = md5.slice(0, -1) + (md5.endsWith("0") ? "1" : "0");
  const headers = { accessKey: SIGNER.accessKey, ts: SIGNER.ts, bizType, action, sign };
  const { text } = await post(`/api/wa/${action}`, headers, body === "" ? form() : body);
  assertEquals(JSON.parse(text).code, 1003);
});

const WRONG_OVER_HTTP = WRONG_VECTORS.filter(({ of }) => of === "V4");

Deno.test.each(WRONG_OVER_HTTP)("nxcloud vectors: $id is 1003, and the journal names it", async ({ sign, finding }) => {
  const { status, text, exchange } = await post(PAGE.path, { ...PAGE.headers, sign }, form());
  assertEquals([status, text], [200, '{"code":1003,"message":"Invalid signature","data":null}']);
  assertEquals(exchange.autopsy.map(({ id }) => id), [finding, "sign-expected"]);
  const { exchanges } = await (await fetch(`${server.url}/__admin/requests?provider=nxcloud&limit=1000`)).json();
  const shown = exchanges.find(({ id }: { id: string }) => id === exchange.id);
  assertEquals(shown.autopsy[0].id, finding);
  assertMatch(shown.autopsy[1].cause, /accessKey=fme2na3kdi3ki&action=uploadTemplateFile.*&accessSecret=\*\*\*/);
  assertFalse(JSON.stringify(shown).includes(SIGNER.accessSecret));
});

Deno.test("nxcloud: 59 seconds of skew pass, and the multipart body that was signed is named", async () => {
  const { signRequest } = await import("@wamock/contract/nxcloud");
  for (const skew of [-59_000, 59_000]) {
    const ts = String(PAGE.now + skew);
    const signed = { accessKey: SIGNER.accessKey, action: "uploadTemplateFile", bizType: "2", ts };
    const sign = await signRequest(signed, undefined, SIGNER.accessSecret);
    assertEquals(JSON.parse((await post(PAGE.path, { ...signed, sign }, form())).text).code, 0);
  }
  const request = new Request(server.url, { method: "POST", body: form() });
  const body = new Uint8Array(await request.arrayBuffer());
  const signed = { ...PAGE.headers, sign: await signRequest(PAGE.headers, body, SIGNER.accessSecret) };
  const headers = { ...signed, "Content-Type": request.headers.get("content-type") ?? "" };
  const response = await fetch(server.url + PAGE.path, { method: "POST", headers, body });
  assertEquals((await response.json()).code, 1003);
  assertEquals(journal.find().at(-1)?.autopsy[0]?.id, "sign-body-included");
});
