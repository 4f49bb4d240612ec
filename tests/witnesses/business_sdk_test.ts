/**
 * `facebook-nodejs-business-sdk`, Meta's own, unmodified. It has no setting for its base URL; what it offers is the last
 * parameter of its one way to the network, `call`, which takes an origin. Its objects never pass one, so they are given an
 * API whose `call` does.
 */
import bizSdk from "facebook-nodejs-business-sdk";
import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { type ListeningMock, startMock } from "wamock";

/** As much of the SDK as is used here; it comes without types. */
interface BusinessSdk {
  readonly FacebookAdsApi: new (accessToken: string, locale: string, crashLog: boolean) => AdsApi;
  readonly Application: new (id: string, data: object, parentId: undefined, api: AdsApi) => {
    createUpload(fields: readonly string[], params: object): Promise<{ readonly id: string }>;
  };
  readonly WhatsAppBusinessAccount: new (id: string, data: object, parentId: undefined, api: AdsApi) => {
    createMessageTemplate(fields: readonly string[], params: object): Promise<{ readonly id: string }>;
    getMessageTemplates(fields: readonly string[], params: object): Promise<Cursor>;
    deleteMessageTemplates(params: object): Promise<{ readonly success: boolean }>;
  };
}

interface AdsApi {
  call(
    method: string,
    path: unknown,
    params?: object,
    files?: object,
    form?: boolean,
    origin?: string,
  ): Promise<unknown>;
}

interface Cursor extends Iterable<{ readonly name: string; readonly status: string }> {
  hasNext(): boolean;
  next(): Promise<Cursor>;
}

const { FacebookAdsApi, Application, WhatsAppBusinessAccount }: BusinessSdk = bizSdk;

const BYTES = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6]);

/** The SDK's API, told of another origin wherever its objects call it. */
function apiOf({ url, mock }: ListeningMock): AdsApi {
  const api = new FacebookAdsApi(mock.credentials.meta?.accessToken ?? "", "en_US", false);
  const call = api.call.bind(api);
  api.call = (method, path, params, files, form) => call(method, path, params, files, form, url);
  return api;
}

/** The bytes of a session, which the SDK has no call for. */
async function sendBytes({ url, mock }: ListeningMock, session: string): Promise<string> {
  const response = await fetch(`${url}/v24.0/${session}`, {
    method: "POST",
    headers: { Authorization: `OAuth ${mock.credentials.meta?.accessToken}`, file_offset: "0" },
    body: BYTES,
  });
  return (await response.json()).h;
}

function template(name: string, handle: string) {
  return {
    name,
    language: "en_US",
    category: "MARKETING",
    components: [
      { type: "HEADER", format: "IMAGE", example: { header_handle: [handle] } },
      { type: "BODY", text: "Our sale begins." },
    ],
  };
}

Deno.test("facebook-nodejs-business-sdk opens an upload, and creates, lists and deletes templates", async () => {
  await using server = await startMock();
  const api = apiOf(server);
  const { appId = "", businessAccountId = "" } = server.mock.credentials.meta ?? {};

  const app = new Application(appId, {}, undefined, api);
  const params = { file_name: "dot.png", file_length: BYTES.length, file_type: "image/png" };
  const { id: session } = await app.createUpload([], params);
  assertMatch(session, /^upload:[\w+/]+=*\?sig=AR/);
  const handle = await sendBytes(server, session);

  const account = new WhatsAppBusinessAccount(businessAccountId, {}, undefined, api);
  for (const name of ["sale_1", "sale_2", "sale_3"]) {
    const created = await account.createMessageTemplate([], template(name, handle));
    assertMatch(created.id, /^[1-9]\d{14,15}$/);
  }

  const names: string[] = [];
  let cursor = await account.getMessageTemplates(["name", "status"], { limit: 2 });
  for (;; cursor = await cursor.next()) {
    names.push(...[...cursor].map(({ name }) => name));
    if (!cursor.hasNext()) break;
  }
  assertEquals(names.slice(0, 3), ["sale_3", "sale_2", "sale_1"]);

  for (const name of ["sale_1", "sale_2", "sale_3"]) {
    assertEquals(await account.deleteMessageTemplates({ name }), { success: true });
  }
});

Deno.test("facebook-nodejs-business-sdk passes the refusal of a handle on, with its subcode", async () => {
  await using server = await startMock();
  const { businessAccountId = "" } = server.mock.credentials.meta ?? {};
  const account = new WhatsAppBusinessAccount(businessAccountId, {}, undefined, apiOf(server));
  const create = () => account.createMessageTemplate([], template("sale", "1761991787669262"));
  const error = await assertRejects(create, Error, "Invalid parameter");
  const { response, status }: { response?: { error_subcode?: number }; status?: number } = error as object;
  assertEquals([status, response?.error_subcode], [400, 2494102]);
  const [exchange] = server.mock.sandboxes.get("default")!.journal.find({ error: "meta.media-handle-invalid" });
  assert(exchange?.refusedAt?.reason.includes("it is a media id"));
});
