/** What Meta tells by webhook, over sockets, to an endpoint that was written from its pages alone. */
import { verifyWebhook } from "@wamock/client";
import { fixture } from "../../conformance/fixtures.ts";
import { meta as metaContract, readGraphError } from "@wamock/contract/meta";
import { assertEquals, assertMatch, assertNotEquals, assertStringIncludes } from "@std/assert";
import { type MetaSender, metaSender, statusIn, type ToldStatus } from "./meta_sender.ts";
import type { Received } from "./receiver.ts";

/** The moment at which the clocks stand: the second of a webhook that was seen. */
const NOW = 1_788_996_857_000;

const LIST = "Please use one of audio/ogg; codecs=opus, audio/mpeg, audio/amr, audio/mp4, audio/aac.";

interface DeliveryView {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly body: string;
  readonly attempts: readonly {
    readonly at: number;
    readonly headers: [string, string][];
    readonly problem: string | null;
  }[];
}

const TEXT = { type: "text", text: { body: "hello" } };

/** Moves the clock, and gives every delivery once those that are due have been made. */
async function advance(sender: MetaSender, ms: number): Promise<readonly DeliveryView[]> {
  await sender.admin("POST", "/clock", { advanceMs: ms });
  const { deliveries } = await sender.admin<{ deliveries: DeliveryView[] }>(
    "GET",
    "/webhooks/deliveries?settled=true",
  );
  return deliveries;
}

function signatureOf(received: Received | undefined): string {
  return String(received?.headers["x-hub-signature-256"]);
}

/** What becomes of one message, by its statuses. */
async function outcomeOf(sender: MetaSender, message: object): Promise<readonly ToldStatus[]> {
  const id = await sender.send(message);
  await advance(sender, 10_000);
  return sender.receiver.received.map(({ body }) => statusIn(body)).filter((status) => status.id === id);
}

async function detailsOf(sender: MetaSender, message: object): Promise<string | undefined> {
  const [status, ...others] = await outcomeOf(sender, message);
  assertEquals([status?.status, others], ["failed", []]);
  assertEquals(status?.errors?.map(({ code }) => code), [131053]);
  return status?.errors?.[0]?.error_data.details;
}

Deno.test("meta webhooks: a text is sent and delivered, each told at its time and signed over its bytes", async () => {
  await using sender = await metaSender({ now: NOW });
  const id = await sender.send({ ...TEXT, biz_opaque_callback_data: "5% <é>/@" });
  await advance(sender, 999);
  assertEquals(sender.receiver.received, []);
  await advance(sender, 1);
  assertEquals(sender.receiver.received.length, 1);
  await advance(sender, 1_000);
  const [sent, delivered] = sender.receiver.received;
  const { businessAccountId, phoneNumberId } = sender.credentials;
  const body = (status: string, timestamp: number) =>
    `{"object":"whatsapp_business_account","entry":[{"id":"${businessAccountId}","changes":[{"value":{` +
    `"messaging_product":"whatsapp","metadata":{"display_phone_number":"${sender.fixtures.displayPhoneNumber}",` +
    `"phone_number_id":"${phoneNumberId}"},"statuses":[{"id":"${id}","status":"${status}","timestamp":"${timestamp}",` +
    String.raw`"recipient_id":"15551234567","biz_opaque_callback_data":"5\u0025 \u003C\u00e9>\/\u0040",` +
    `"pricing":{"billable":false,"pricing_model":"PMP","type":"free_customer_service","category":"service"}}]},` +
    `"field":"messages"}]}]}`;
  assertEquals(sent?.body, body("sent", NOW / 1000 + 1));
  assertEquals(delivered?.body, body("delivered", NOW / 1000 + 2));
  assertMatch(signatureOf(sent), /^sha256=[0-9a-f]{64}$/);
  assertEquals(sent?.rawHeaders.filter((_, index) => index % 2 === 0), [
    ...["Host", "Content-Type", "Accept", "User-Agent", "X-Hub-Signature-256", "Content-Length", "Connection"],
  ]);
});

Deno.test("meta webhooks: a tampered body is refused, by the endpoint and by the client's verifyWebhook", async () => {
  await using sender = await metaSender({ now: NOW });
  await sender.send({ ...TEXT, biz_opaque_callback_data: "a/b" });
  await advance(sender, 2_000);
  const [sent] = sender.receiver.received;
  const [body, signature] = [sent?.body ?? "", signatureOf(sent)];
  const judged = async (bytes: string) => {
    const response = await fetch(sender.receiver.url, {
      method: "POST",
      headers: { "X-Hub-Signature-256": signature },
      body: bytes,
    });
    await response.body?.cancel();
    return [response.status, await verifyWebhook(bytes, signature, sender.appSecret)];
  };
  assertEquals(await judged(body), [200, true]);
  assertEquals(await judged(body.replace('"status":"sent"', '"status":"read"')), [401, false]);
  assertEquals(await judged(`${body} `), [401, false]);
  // The same JSON, parsed and written again.
  assertNotEquals(JSON.stringify(JSON.parse(body)), body);
  assertEquals(await judged(JSON.stringify(JSON.parse(body))), [401, false]);
});

Deno.test("meta webhooks: audio/opus is uploaded and sent with 200, and fails later as it was seen to", async () => {
  await using sender = await metaSender({ now: NOW });
  const audio = { id: await sender.upload("audio/opus") };
  const id = await sender.send({ type: "audio", audio: { ...audio, voice: true } });
  await advance(sender, 2_000);
  assertEquals(sender.receiver.received.length, 1);
  const { object, entry: [entry] } = JSON.parse(sender.receiver.received[0]?.body ?? "");
  const userId = entry.changes[0].value.contacts[0].user_id;
  assertMatch(userId, /^US\.\d{20}$/);
  assertEquals({ object, entry }, {
    object: "whatsapp_business_account",
    entry: {
      id: sender.credentials.businessAccountId,
      changes: [{
        value: {
          messaging_product: "whatsapp",
          metadata: {
            display_phone_number: sender.fixtures.displayPhoneNumber,
            phone_number_id: sender.credentials.phoneNumberId,
          },
          contacts: [{ wa_id: "15551234567", user_id: userId }],
          statuses: [{
            id,
            status: "failed",
            timestamp: "1788996859",
            recipient_id: "15551234567",
            recipient_user_id: userId,
            errors: [{
              code: 131053,
              title: "Media upload error",
              message: "Media upload error",
              error_data: { details: `Unsupported Voice mime type audio/opus. ${LIST}` },
            }],
          }],
        },
        field: "messages",
      }],
    },
  });
  assertEquals(await detailsOf(sender, { type: "audio", audio }), `Unsupported Audio mime type audio/opus. ${LIST}`);
});

Deno.test("meta webhooks: a running clock tells by itself", async () => {
  await using sender = await metaSender({ settings: { limits: { "meta.webhook-failed-delay": 1 } } });
  await sender.send({ type: "audio", audio: { id: await sender.upload("audio/opus") } });
  const [told] = await sender.receiver.taken(1);
  assertEquals(statusIn(told?.body ?? "").status, "failed");
});

Deno.test("meta webhooks: media whose type is wrong for its message fails, and a document may be of any", async () => {
  await using sender = await metaSender({ now: NOW });
  const webp = { id: await sender.upload("image/webp") };
  const mp4 = { id: await sender.upload("video/mp4") };
  const ogg = { id: await sender.upload("audio/ogg; codecs=opus") };
  const details = (type: string, media: object) => detailsOf(sender, { type, [type]: media });
  assertEquals(
    await details("image", webp),
    "Unsupported Image mime type image/webp. Please use one of image/jpeg, image/png.",
  );
  assertEquals(
    await details("sticker", mp4),
    "Unsupported Sticker mime type video/mp4. Please use one of image/webp.",
  );
  assertEquals(
    await details("video", webp),
    "Unsupported Video mime type image/webp. Please use one of video/3gpp, video/mp4.",
  );
  const fine: [string, object][] = [["audio", ogg], ["sticker", webp], ["video", mp4], ["document", webp], [
    "document",
    mp4,
  ]];
  for (const [type, media] of fine) {
    const statuses = await outcomeOf(sender, { type, [type]: media });
    assertEquals(statuses.map(({ status }) => status), ["sent", "delivered"], type);
  }
});

Deno.test("meta webhooks: the media of a template's header is judged like any other", async () => {
  await using sender = await metaSender({ now: NOW });
  const template = (image: object) => ({
    type: "template",
    template: {
      name: sender.fixtures.imageTemplate,
      language: { code: "en_US" },
      components: [
        { type: "header", parameters: [{ type: "image", image }] },
        { type: "body", parameters: [{ type: "text", text: "you" }] },
      ],
    },
  });
  assertStringIncludes(
    await detailsOf(sender, template({ id: await sender.upload("image/webp") })) ?? "",
    "Unsupported Image mime type image/webp.",
  );
  const sample = "https://scontent.whatsapp.net/v/t61.29466-34/1.jpg?ccb=1-7";
  assertEquals(
    await detailsOf(sender, template({ link: sample })),
    "Downloading media from weblink failed with http code 403, status message Forbidden",
  );
  await sender.send(template({ id: await sender.upload("image/png") }));
  await advance(sender, 2_000);
  const { statuses: [status] } = JSON.parse(sender.receiver.received.at(-1)!.body).entry[0].changes[0].value;
  assertEquals(status.pricing, { billable: true, pricing_model: "PMP", type: "regular", category: "marketing" });
});

Deno.test("meta webhooks: an image for print, or with deep colours, fails, and the same as a document does not", async () => {
  await using sender = await metaSender({ now: NOW });
  const cmyk = { id: await sender.upload("image/jpeg", fixture("cmyk-jpeg")) };
  const deep = Uint8Array.fromHex("89504e470d0a1a0a0000000d4948445200000002000000021002");
  const invalid = "Image is invalid. Please check the image properties; supported are JPG/JPEG, RGB/RGBA, " +
    "8 bit/channels and PNG, RGB/RGBA, up to 8 bit/channel.";
  for (const image of [cmyk, { id: await sender.upload("image/png", deep) }]) {
    assertEquals(await detailsOf(sender, { type: "image", image }), invalid);
  }
  const fine = [
    { type: "document", document: cmyk },
    { type: "image", image: { id: await sender.upload("image/jpeg", fixture("jpeg")) } },
    { type: "image", image: { id: await sender.upload("image/png", fixture("png")) } },
    { type: "video", video: { id: await sender.upload("video/mp4", fixture("cmyk-jpeg")) } },
  ];
  for (const message of fine) {
    assertEquals((await outcomeOf(sender, message)).map(({ status }) => status), ["sent", "delivered"], message.type);
  }
});

Deno.test("meta webhooks: a link fails when it leads where Meta cannot go, unless that is allowed", async () => {
  await using sender = await metaSender({ now: NOW });
  const image = (link: string) => ({ type: "image", image: { link } });
  const blocked = "Downloading media from weblink failed, blocked by a destination filter";
  for (const host of ["localhost:9000", "127.0.0.1", "10.0.0.7", "192.168.1.2", "172.20.0.2", "[::1]", "minio"]) {
    assertEquals(await detailsOf(sender, image(`http://${host}/a.png`)), blocked, host);
  }
  const statuses = async (link: string) => (await outcomeOf(sender, image(link))).map(({ status }) => status);
  assertEquals(await statuses("https://files.example/a.png"), ["sent", "delivered"]);
  await sender.admin("PATCH", "/settings", { dialects: { "meta.webhook-private-link": "fetched" } });
  assertEquals(await statuses("http://localhost:9000/a.png"), ["sent", "delivered"]);
});

Deno.test("meta webhooks: what is only assumed is off, and can be switched on", async () => {
  await using sender = await metaSender({ now: NOW });
  const sticker = {
    type: "sticker",
    sticker: { id: await sender.upload("image/webp", `RIFF....WEBP${"x".repeat(200_000)}`) },
  };
  const audio = { type: "audio", audio: { id: await sender.upload("audio/ogg", "ftypisom") } };
  const statuses = async (message: object) => (await outcomeOf(sender, message)).map(({ status }) => status);
  for (const message of [sticker, audio]) assertEquals(await statuses(message), ["sent", "delivered"]);
  await sender.admin("PATCH", "/settings", {
    dialects: {
      "meta.webhook-sticker-size": "failed",
      "meta.webhook-media-bytes": "judged",
      "meta.webhook-error-link": "documented",
    },
  });
  assertEquals(await detailsOf(sender, sticker), "Unable to upload the media used in the message.");
  assertEquals(await detailsOf(sender, audio), `Unsupported Audio mime type application/octet-stream. ${LIST}`);
  assertStringIncludes(
    sender.receiver.received.at(-1)?.body ?? "",
    String.raw`"href":"\/documentation\/business-messaging\/whatsapp\/support\/error-codes"`,
  );
  const good = { type: "audio", audio: { id: await sender.upload("audio/ogg", "OggS") } };
  assertEquals(await statuses(good), ["sent", "delivered"]);
});

Deno.test("meta webhooks: a failure that is ordered is told of a message that was answered 200", async () => {
  await using sender = await metaSender({ now: NOW });
  const order = async (action: object, operation = "meta.messages.send") =>
    await sender.admin<{ id?: string; problems?: { field: string }[] }>("POST", "/faults", {
      operation,
      trigger: { next: 1 },
      action: { type: "fail-later", ...action },
    });
  const codes = new Map<string, number>();
  for (const { id, operations, body } of metaContract.errors) {
    if (operations.length === 0) codes.set(id, readGraphError(body)?.code ?? NaN);
  }
  codes.set("meta.message-undeliverable", 131026);
  assertEquals(codes.get("meta.re-engagement-required"), 131047);
  for (const [error, code] of codes) {
    await order({ error });
    const statuses = await outcomeOf(sender, TEXT);
    assertEquals(statuses.map(({ status, errors }) => [status, errors?.[0]?.code]), [["failed", code]], error);
  }
  assertEquals((await outcomeOf(sender, TEXT)).map(({ status }) => status), ["sent", "delivered"]);

  const details = "Downloading media from weblink failed with http code 503, status message Service Unavailable";
  await order({ error: "meta.media-upload-error", details });
  const link = { type: "image", image: { link: "https://files.example/a.png" } };
  assertEquals(await detailsOf(sender, link), details);

  const fieldsOf = ({ problems }: { problems?: { field: string }[] }) => problems?.map(({ field }) => field);
  assertEquals(fieldsOf(await order({ error: "meta.file-required" })), ["action.error"]);
  assertEquals(fieldsOf(await order({ error: "meta.none" })), ["action.error"]);
  assertEquals(fieldsOf(await order({ error: "meta.file-required" }, "meta.media.upload")), ["action.type"]);
});

Deno.test("meta webhooks: an endpoint that does not know the verify token is not registered", async () => {
  await using sender = await metaSender({ webhook: null });
  const refused = await sender.admin<{ error: string; problems: { field: string }[] }>("POST", "/webhooks", {
    provider: "meta",
    url: sender.receiver.url,
    verifyToken: "wrong",
  });
  assertEquals(refused.problems.map(({ field }) => field), ["url"]);
  assertStringIncludes(refused.error, "it answered the handshake with 403");
  assertEquals(await sender.admin("GET", "/webhooks"), { webhooks: [] });
});

Deno.test("meta webhooks: what the endpoint fails to take comes again, at once and then later", async () => {
  await using sender = await metaSender({ now: NOW });
  sender.receiver.failNext(2);
  await sender.send(TEXT);
  const [waiting] = await advance(sender, 1_000);
  assertEquals([waiting?.kind, waiting?.state, waiting?.attempts.length], ["message.sent", "waiting", 2]);
  const [delivered] = await advance(sender, 10_000);
  assertEquals([delivered?.state, delivered?.attempts.map(({ problem }) => problem)], [
    "delivered",
    ["the answer 500 does not count as taken", "the answer 500 does not count as taken", null],
  ]);
  const signatures = delivered?.attempts.map(({ headers }) => new Headers(headers).get("x-hub-signature-256"));
  assertEquals(new Set(signatures).size, 1);
});

Deno.test("meta webhooks: they come twice, or out of order, when that is asked for", async () => {
  await using sender = await metaSender({ now: NOW, webhook: { duplicates: 1, outOfOrder: true } });
  await sender.send(TEXT);
  await advance(sender, 10_000);
  const bodies = sender.receiver.received.map(({ body }) => body);
  assertEquals(bodies.map((body) => statusIn(body).status), ["delivered", "delivered", "sent", "sent"]);
  assertEquals(new Set(bodies).size, 2);
});

Deno.test("meta webhooks: a delivery is made again on demand, with the same bytes", async () => {
  await using sender = await metaSender({ now: NOW });
  await sender.send(TEXT);
  const [first] = await advance(sender, 1_000);
  await sender.admin("POST", `/webhooks/deliveries/${first?.id}/redeliver`);
  const [one, two] = sender.receiver.received;
  assertEquals([two?.body, signatureOf(two)], [one?.body, signatureOf(one)]);
  assertEquals(sender.receiver.refused(), 0);
});
