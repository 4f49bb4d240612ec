/** What takes weeks in life takes milliseconds here: all of it over HTTP, moved by the sandbox's clock alone. */
import { assertEquals, assertLess, assertMatch, assertRejects } from "@std/assert";
import { CommBoxApiError, commboxClient, NxcloudApiError } from "@wamock/client";
import { startMock } from "wamock";
import { callWolkvox, describeAtMeta, downloadFromMeta, nxcloudOf, uploadToCommBox, uploadToMeta } from "./calls.ts";
import { askAdmin, HttpBox } from "./http_box.ts";

const server = await startMock();
Deno.test.afterAll(() => server.close());

const START = Date.UTC(2026, 0, 31, 12);
const SECOND = 1_000;
const DAY = 86_400_000;

/** A test that lives through far more time than it takes. */
function timely(name: string, test: (box: HttpBox) => Promise<void>): void {
  Deno.test(name, async () => {
    const box = await HttpBox.open(server.url);
    await box.clock({ freeze: START });
    const begun = performance.now();
    await test(box);
    assertLess(performance.now() - begun, 20_000);
    await box.close();
  });
}

timely("clock: a media of Meta's is gone after 30 days, and not a millisecond before", async (box) => {
  const id = await uploadToMeta(box, "hello");
  await box.clock({ advanceMs: 30 * DAY - 1 });
  assertEquals((await describeAtMeta(box, id)).status, 200);
  await box.clock({ advanceMs: 1 });
  assertMatch((await describeAtMeta(box, id)).text, /Unsupported get request/);
});

timely("clock: the handle of an example file at NXCloud can be used for 30 days", async (box) => {
  let now = START;
  const nxcloud = nxcloudOf(box, () => now);
  const { id } = await nxcloud.uploadTemplateFile(new File(["\xff\xd8"], "a.jpg", { type: "image/jpeg" }));
  const create = () =>
    nxcloud.createTemplate({
      name: "sample",
      language: "en",
      category: "MARKETING",
      components: [{ type: "HEADER", format: "IMAGE", example: { header_handle: id } }, { type: "BODY", text: "hi" }],
    });
  now = await box.clock({ advanceMs: 30 * DAY - 1 });
  await create();
  now = await box.clock({ advanceMs: 1 });
  await assertRejects(create, NxcloudApiError);
});

timely("clock: a media id of CommBox's lives for 30 days", async (box) => {
  const [apiKey, streamId] = [box.name("commbox", "apiKey"), box.name("commbox", "streamId")];
  const client = commboxClient({ baseUrl: box.url, apiKey, streamId });
  const { id, filename } = await client.upload(new File(["%PDF"], "a.pdf", { type: "application/pdf" }));
  const components = [{ type: "header", parameters: [{ type: "document", document: { id, filename } }] }];
  const send = () => client.sendTemplate([{ to: "19172537000", template: "header_doc", language: "en", components }]);
  await box.clock({ advanceMs: 30 * DAY - 1 });
  assertEquals((await send()).failed, []);
  await box.clock({ advanceMs: 1 });
  await assertRejects(send, CommBoxApiError);
});

timely("clock: the handle of a sample at Meta can be used for four days", async (box) => {
  const send = async (path: string, init: RequestInit) => {
    const headers = { Authorization: `OAuth ${box.name("meta", "accessToken")}`, ...init.headers };
    const response = await fetch(`${box.url}/v24.0/${path}`, { method: "POST", ...init, headers });
    return { status: response.status, body: await response.json() };
  };
  const session = await send(`${box.name("meta", "appId")}/uploads?file_length=2&file_type=image/jpeg`, {});
  const { body: { h } } = await send(session.body.id, {
    headers: { file_offset: "0" },
    body: Uint8Array.of(0xff, 0xd8),
  });
  const create = (name: string) => {
    const header = { type: "HEADER", format: "IMAGE", example: { header_handle: [h] } };
    const template = {
      name,
      language: "en",
      category: "MARKETING",
      components: [header, { type: "BODY", text: "hi" }],
    };
    return send(`${box.name("meta", "businessAccountId")}/message_templates`, {
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(template),
    });
  };
  await box.clock({ advanceMs: 4 * DAY - 1 });
  assertEquals((await create("before")).status, 200);
  await box.clock({ advanceMs: 1 });
  assertEquals((await create("after")).status, 400);
});

timely("clock: a download URL of Meta's works for 300 s", async (box) => {
  const { url } = JSON.parse((await describeAtMeta(box, await uploadToMeta(box, "hello"))).text);
  await box.clock({ advanceMs: 300 * SECOND });
  assertEquals(await downloadFromMeta(box, url), { status: 200, text: "hello" });
  await box.clock({ advanceMs: SECOND });
  assertEquals((await downloadFromMeta(box, url)).status, 404);
});

timely("clock: a pre-signed URL of NXCloud's works for an hour", async (box) => {
  const nxcloud = nxcloudOf(box, () => START);
  const { id } = await nxcloud.uploadMedia(new File(["hello"], "a.txt", { type: "text/plain" }));
  const { url } = await nxcloud.getMedia(id);
  const download = async () => {
    const response = await fetch(url);
    return `${response.status} ${(await response.text()).slice(0, 5)}`;
  };
  await box.clock({ advanceMs: 3600 * SECOND - 1 });
  assertEquals(await download(), "200 hello");
  await box.clock({ advanceMs: 1 });
  assertMatch(await download(), /^403/);
});

timely("clock: a signature of NXCloud's is good for 60 s to either side of the sandbox's time", async (box) => {
  const ask = (ts: number) => nxcloudOf(box, () => ts).getMedia("none").catch((error: NxcloudApiError) => error.error);
  const passes = async (ts: number) => await ask(ts) === "nxcloud.request-failed";
  assertEquals([await passes(START - 60 * SECOND), await passes(START + 60 * SECOND)], [true, true]);
  assertEquals(await ask(START + 60 * SECOND + 1), "nxcloud.timestamp-expired");
  await box.clock({ advanceMs: 61 * SECOND });
  assertEquals([await ask(START), await passes(START + 121 * SECOND)], ["nxcloud.timestamp-expired", true]);
});

timely("clock: a request counts at CommBox for the 60 s that follow it", async (box) => {
  const limits = { "commbox.requests-per-minute": 1 };
  await askAdmin(box.url, "PATCH", `/settings?sandbox=${box.id}`, { limits });
  const status = async () => (await uploadToCommBox(box)).status;
  assertEquals([await status(), await status()], [200, 429]);
  await box.clock({ advanceMs: 60 * SECOND - 1 });
  assertEquals(await status(), 429);
  await box.clock({ advanceMs: 1 });
  assertEquals(await status(), 200);
});

timely("clock: the day's calls at Wolkvox begin anew at midnight in Bogotá", async (box) => {
  const limits = { "wolkvox.licences": 1, "wolkvox.tokens-per-licence": 2 };
  await askAdmin(box.url, "PATCH", `/settings?sandbox=${box.id}`, { limits });
  const sample = { connector_id: box.name("wolkvox", "connectorId"), file_url: box.name("wolkvox", "fileUrl") };
  const status = async () => (await callWolkvox(box, "whatsapp.php?api=upload_media", sample)).status;
  assertEquals([await status(), await status(), await status()], [200, 200, 403]);
  await box.clock({ freeze: Date.UTC(2026, 1, 1, 5) - 1 });
  assertEquals(await status(), 403);
  await box.clock({ advanceMs: 1 });
  assertEquals([await status(), await status(), await status()], [200, 200, 403]);
});

timely("clock: every provider's Date is the sandbox's", async (box) => {
  const paths: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "/v24.0/me": { Authorization: `Bearer ${box.name("meta", "accessToken")}` },
    "/api/wa/getMedia": { accessKey: box.name("nxcloud", "accessKey") },
    [`/whatsapp/uploadmedia/${box.name("commbox", "streamId")}`]: {},
    "/api/v2/whatsapp.php?api=upload_media": { "wolkvox-token": box.name("wolkvox", "token") },
  };
  for (const advanceMs of [0, 365 * DAY]) {
    const now = await box.clock({ advanceMs });
    for (const [path, headers] of Object.entries(paths)) {
      const response = await fetch(box.url + path, { method: "POST", headers });
      await response.body?.cancel();
      assertEquals(response.headers.get("date"), new Date(now).toUTCString(), path);
    }
  }
});
