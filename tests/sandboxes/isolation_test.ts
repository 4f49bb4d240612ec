/** Many sandboxes of one mock at the same time, over HTTP. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { startMock } from "wamock";
import { callWolkvox, describeAtMeta, downloadFromMeta, nxcloudOf, uploadToCommBox, uploadToMeta } from "./calls.ts";
import { HttpBox } from "./http_box.ts";

const COUNT = 20;
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1, 12);

/** What one sandbox is going to see; every third has the same limits, so that none can lean on a neighbour's. */
function plan(n: number) {
  const [error, failure] = FAILURES[n % FAILURES.length]!;
  return { startsAt: START + n * DAY, perMinute: 2 + n % 3, quota: 4 + n % 3, ahead: 60_000 + n, error, failure };
}

/** Errors that only a fault brings about, with their statuses. */
const FAILURES = [["api-unknown", 400], ["something-went-wrong", 500], ["api-service", 503]] as const;

/** Lets everybody go on once everybody has come. */
function barrier(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    if (++come === count) resolve();
    return promise;
  };
}

Deno.test("twenty sandboxes used at once see only their own media, counters, clock, faults and journal", async () => {
  await using server = await startMock();
  const media: string[] = [];
  const allUploaded = barrier(COUNT);
  const live = async (n: number) => {
    const { startsAt, perMinute, quota, ahead, error, failure } = plan(n);
    const limits = {
      "commbox.requests-per-minute": perMinute,
      "wolkvox.licences": 1,
      "wolkvox.tokens-per-licence": quota,
    };
    const box = await HttpBox.open(server.url, { settings: { limits } });
    assertEquals(await box.clock({ freeze: startsAt }), startsAt);
    let now = startsAt;
    const expected: string[] = [];
    const saw = (operation: string, status: number) => expected.push(`${operation} ${status}`);

    const id = media[n] = await uploadToMeta(box, `file of ${n}`);
    saw("meta.media.upload", 200);
    await allUploaded();

    const neighbour = await describeAtMeta(box, media[(n + 1) % COUNT]!);
    assertMatch(neighbour.text, /Unsupported get request/, `${n} sees its neighbour's media`);
    saw("meta.media.get", neighbour.status);
    const described = await describeAtMeta(box, id);
    saw("meta.media.get", 200);
    const { url } = JSON.parse(described.text);
    assertEquals(await downloadFromMeta(box, url), { status: 200, text: `file of ${n}` });
    saw("meta.media.download", 200);

    const action = { type: "error", error: `meta.${error}` };
    const rule = await box.fault({ operation: "meta.media.get", trigger: { next: perMinute }, action });
    for (let call = 0; call <= perMinute; call++) {
      const { status } = await describeAtMeta(box, id);
      assertEquals(status, call < perMinute ? failure : 200, `fault of ${n}, call ${call}`);
      saw("meta.media.get", status);
    }

    const nxcloud = nxcloudOf(box, () => now);
    const stored = await nxcloud.uploadMedia(new File([`sample of ${n}`], "a.txt", { type: "text/plain" }));
    const { stream } = await nxcloud.downloadMedia({ id: stored.id });
    assertEquals(await new Response(stream).text(), `sample of ${n}`);
    saw("nxcloud.media.upload", 200), saw("nxcloud.media.get", 200), saw("nxcloud.media.download", 200);

    for (let call = 0; call <= perMinute; call++) {
      const { status } = await uploadToCommBox(box);
      assertEquals(status, call < perMinute ? 200 : 429, `${n} at CommBox, call ${call}`);
      saw("commbox.media.upload", status);
    }

    const sample = { connector_id: box.name("wolkvox", "connectorId"), file_url: box.name("wolkvox", "fileUrl") };
    const running = Promise.withResolvers<void>();
    const held = callWolkvox(box, "whatsapp.php?api=upload_media", heldBody(sample, running.promise));
    await untilRunning(box);
    for (let call = 1; call <= quota; call++) {
      const { status } = await callWolkvox(box, "whatsapp.php?api=upload_media", sample);
      assertEquals(status, call < quota ? 200 : 403, `${n} at Wolkvox, call ${call}`);
    }
    running.resolve();
    assertEquals((await held).status, 200);
    for (let call = 0; call < quota; call++) saw("wolkvox.media.upload", 200);
    saw("wolkvox.media.upload", 403);

    now = await box.clock({ advanceMs: ahead });
    assertEquals(now, startsAt + ahead);
    assertEquals((await uploadToCommBox(box)).status, 200, `${n} at CommBox, a minute later`);
    saw("commbox.media.upload", 200);

    const exchanges = await box.exchanges();
    assertEquals(
      exchanges.map(({ operation, response }) => `${operation} ${response?.status}`),
      expected,
      `the journal of ${n}`,
    );
    const faulted = exchanges.filter(({ fault }) => fault !== null);
    assertEquals(
      faulted.map(({ fault }) => fault?.id),
      Array.from({ length: perMinute }, () => rule),
      `faults of ${n}`,
    );
    assert(
      exchanges.every(({ sandbox, at }) => sandbox === box.id && (at === startsAt || at === now)),
      `times of ${n}`,
    );
    assertEquals((await box.close()).map(({ id }) => id), exchanges.map(({ id }) => id));
    assertEquals((await describeAtMeta(box, id)).status, 401, `${n} is gone`);
  };
  await Promise.all(Array.from({ length: COUNT }, (_, n) => live(n)));
  const left = [...server.mock.sandboxes.values()].map(({ id, blobs, journal }) => [id, blobs.count, journal.count]);
  assertEquals(left, [["default", 2, COUNT]], "what is left is the default sandbox's, and what came for those gone");
});

/** A JSON body of which the last byte is held back. */
function heldBody(value: object, until: Promise<void>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(bytes.subarray(0, -1));
      await until;
      controller.enqueue(bytes.subarray(-1));
      controller.close();
    },
  });
}

/** Waits until a sandbox has an exchange that is not answered. */
async function untilRunning(box: HttpBox): Promise<void> {
  while ((await box.exchanges()).every(({ response }) => response !== null)) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
