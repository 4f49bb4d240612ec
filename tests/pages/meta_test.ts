/** The requests of Meta's page about the upload, as they are and with one thing wrong each. */
import { assertEquals, assertMatch } from "@std/assert";
import type { ListeningMock } from "wamock";
import { startCatalogued } from "../catalogued.ts";
import { FILE_NOT_A_FILE, FORM_REQUEST, JSON_REQUEST, WRONG_FORMS, WRONG_HEADS, WRONG_JSON } from "./testdata/meta.ts";
import { changed, type PageRequest, send } from "./testdata/page_request.ts";

const DIALECTS = ["observed", "documented"] as const;

async function started(dialect: string) {
  return await startCatalogued({ settings: { dialects: { "meta.json-upload": dialect } } });
}

/** Sends a request, and takes the trace id out of its answer. */
async function run(server: ListeningMock, request: PageRequest) {
  const { accessToken, phoneNumberId } = server.mock.credentials.meta;
  const values = { "version": "v24.0", "token": accessToken, "phone-number-id": phoneNumberId };
  const { status, body } = await send(server.url, request, values);
  return { status, body: body.replace(/("fbtrace_id":")A[\w-]{22}"/, '$1<trace>"') };
}

Deno.test("meta page: the command's JSON, as observed, is refused, for its file is none", async () => {
  await using server = await started("observed");
  assertEquals(await run(server, JSON_REQUEST), FILE_NOT_A_FILE);
});

Deno.test("meta page: the command's JSON, as documented, is answered with an id", async () => {
  await using server = await started("documented");
  const { status, body } = await run(server, JSON_REQUEST);
  assertEquals(status, 200);
  assertMatch(body, /^\{"id":"[1-9]\d{14,15}"\}$/);
});

for (const dialect of DIALECTS) {
  Deno.test(`meta page, JSON as ${dialect}: the form is answered with an id`, async () => {
    await using server = await started(dialect);
    const { status, body } = await run(server, FORM_REQUEST);
    assertEquals(status, 200);
    assertMatch(body, /^\{"id":"[1-9]\d{14,15}"\}$/);
  });

  for (const request of [JSON_REQUEST, FORM_REQUEST]) {
    const wrongs = [...WRONG_HEADS, ...request === FORM_REQUEST ? WRONG_FORMS : WRONG_JSON];
    for (const { wrong, change, ...answer } of wrongs) {
      Deno.test(`meta page, JSON as ${dialect}: ${request.by} with ${wrong} is refused for it`, async () => {
        await using server = await started(dialect);
        assertEquals(await run(server, changed(request, ...change)), answer);
      });
    }
  }
}
