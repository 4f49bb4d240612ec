/** The request of CommBox's page, as it is and with one thing wrong each, in both dialects. */
import { assert, assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import type { ListeningMock } from "wamock";
import { startCatalogued } from "../catalogued.ts";
import { UPLOAD_REQUEST, WRONG_UPLOADS, type WrongUpload } from "./testdata/commbox.ts";
import { changed, type PageRequest, send } from "./testdata/page_request.ts";

const DIALECTS = ["documented", "observed"] as const;
type Dialect = typeof DIALECTS[number];

async function started(dialect: Dialect, { dialects, limits }: NonNullable<WrongUpload["settings"]> = {}) {
  return await startCatalogued({
    settings: { dialects: { "commbox.envelope": dialect, ...dialects }, ...limits && { limits } },
  });
}

/** Sends a request, and takes the time out of its answer. */
async function run(server: ListeningMock, request: PageRequest) {
  const { apiKey, streamId } = server.mock.credentials.commbox;
  const { fixtures } = server.mock.sandboxes.get("default")!.worlds.get("commbox")!;
  const values = {
    "api-key": apiKey,
    "stream-id": streamId,
    "other-stream-id": fixtures["otherChannelStreamId"] ?? "",
  };
  const { status, headers, body } = await send(server.url, request, values);
  const time = /"response_time":"([^"]+)"/.exec(body)?.[1] ?? "";
  return { status, headers, text: body.replace(time, "<time>"), time };
}

/** How the page writes the time: seven digits of a second on a success, three on an error. Observed: up to seven. */
function timeForm(dialect: Dialect, status: number): RegExp {
  if (dialect === "observed") return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,6}[1-9])?Z$/;
  return status === 200 ? /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/ : /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
}

for (const dialect of DIALECTS) {
  const status = dialect === "documented" ? '"200"' : "200";

  Deno.test(`commbox page, as ${dialect}: the upload is answered with the file's name and an id`, async () => {
    await using server = await started(dialect);
    const answer = await run(server, UPLOAD_REQUEST);
    assertEquals([answer.status, answer.headers.get("content-type")], [200, "application/json; charset=utf-8"]);
    const id = /"id":"([1-9]\d{14,15})"/.exec(answer.text)?.[1];
    assert(id, answer.text);
    assertEquals(
      answer.text,
      `{"status":${status},"description":"Operation successful","response_time":"<time>",` +
        `"data":[{"filename":"video_sample.mp4","id":"${id}"}]}`,
    );
    assertMatch(answer.time, timeForm(dialect, 200));
  });

  for (const { wrong, changes, settings, ...expected } of WRONG_UPLOADS) {
    Deno.test(`commbox page, as ${dialect}: with ${wrong} it is answered ${expected.status}`, async () => {
      await using server = await started(dialect, settings);
      const request = changes.reduce((left, [from, to]) => changed(left, from, to), UPLOAD_REQUEST);
      const answer = await run(server, request);
      assertEquals([answer.status, answer.text], [expected.status, expected[dialect]]);
      assertEquals(answer.headers.get("content-type"), "application/json; charset=utf-8");
      assertMatch(answer.time, timeForm(dialect, expected.status));
    });
  }
}

Deno.test("commbox page: as the file's field is observed, the name of the field does not matter", async () => {
  await using server = await started("documented", { dialects: { "commbox.file-field": "observed" } });
  for (const name of ["", "file"]) {
    assertEquals((await run(server, changed(UPLOAD_REQUEST, 'name="pic"', `name="${name}"`))).status, 200);
  }
});

Deno.test("commbox page: however its padding is written, the stream id names the channel", async () => {
  await using server = await started("documented");
  const { streamId } = server.mock.credentials.commbox;
  for (const padding of ["%3d%3d", "%3D%3D", "=="]) {
    const request = changed(UPLOAD_REQUEST, "{{stream-id}}", streamId.replace("%3d%3d", padding));
    assertEquals((await run(server, request)).status, 200);
  }
});

Deno.test("commbox page: a key that makes too many requests is answered 429, and told no time to wait", async () => {
  const limits = { "commbox.requests-per-minute": 1 };
  for (const dialect of DIALECTS) {
    await using server = await started(dialect, { limits });
    assertEquals((await run(server, UPLOAD_REQUEST)).status, 200);
    const { status, headers, text } = await run(server, UPLOAD_REQUEST);
    assertEquals([status, text], [429, '{"status":429,"description":"Too Many Requests","response_time":"<time>"}']);
    for (const name of headers.keys()) assertNotMatch(name, /^retry-after$|^x-ratelimit/);
  }
});
