import { commboxClient, metaClient, nxcloudClient, wolkvoxClient } from "@wamock/client";
import { storageUrl } from "@wamock/contract/wolkvox";
import { assert, assertEquals, assertMatch } from "@std/assert";
import { Buffer } from "node:buffer";
import { askAdmin, type HttpBox } from "../sandboxes/http_box.ts";

/** The moment at which the clocks stand. */
export const NOW = Date.UTC(2026, 10, 20, 12);

const LARGE = new Uint8Array(700_000).map((_, index) => index * 31 + (index >> 9));
const jpeg = (bytes: Uint8Array<ArrayBuffer>, name = "a.jpg") => new File([bytes], name, { type: "image/jpeg" });
const text = (content: string) => new File([content], "a.txt", { type: "text/plain" });

/** What is in a sandbox once {@link furnish} is done with it. */
export interface Furnished {
  readonly media: string;
  readonly session: string;
  readonly handle: string;
  readonly nxcloudMedia: string;
  readonly nxcloudHandle: string;
  readonly commboxMedia: string;
  readonly wolkvoxFile: string;
  readonly wolkvoxHandle: string;
  readonly expiredToken: string;
  readonly revokedKey: string;
}

/** Every provider's client for a sandbox; each answer is noted down as it came. */
function clientsOf(box: HttpBox, said: string[]) {
  const { url: baseUrl } = box;
  const named = (provider: string, name: string) => box.name(provider, name);
  const send = async (request: Request) => {
    const response = await fetch(request);
    const bytes = await response.arrayBuffer();
    const lines = [...response.headers].filter(([name]) => name !== "connection" && name !== "keep-alive");
    const shown = bytes.byteLength > 10_000 ? `${bytes.byteLength} bytes` : new TextDecoder().decode(bytes);
    said.push(
      `${request.method} ${new URL(request.url).pathname} ${response.status} ${JSON.stringify(lines)} ${shown}`
        .replaceAll(baseUrl, "ORIGIN").replaceAll(new URL(baseUrl).host, "HOST"),
    );
    return new Response(bytes, response);
  };
  const meta = {
    baseUrl,
    accessToken: named("meta", "accessToken"),
    phoneNumberId: named("meta", "phoneNumberId"),
    businessAccountId: named("meta", "businessAccountId"),
    appId: named("meta", "appId"),
    fetch: send,
  };
  const commbox = { baseUrl, apiKey: named("commbox", "apiKey"), streamId: named("commbox", "streamId"), fetch: send };
  return {
    send,
    meta: metaClient(meta),
    metaWith: (accessToken: string) => metaClient({ ...meta, accessToken }),
    commbox: commboxClient(commbox),
    commboxWith: (apiKey: string) => commboxClient({ ...commbox, apiKey }),
    nxcloud: nxcloudClient({
      baseUrl,
      accessKey: named("nxcloud", "accessKey"),
      accessSecret: named("nxcloud", "accessSecret"),
      businessPhone: named("nxcloud", "businessPhone"),
      appKey: named("nxcloud", "appKey"),
      now: () => NOW,
      fetch: send,
    }),
    wolkvox: wolkvoxClient({
      baseUrl,
      token: named("wolkvox", "token"),
      connectorId: named("wolkvox", "connectorId"),
      fetch: send,
    }),
  };
}

/** Puts something of every kind into a sandbox: media, half an upload, handles, templates, counters, faults, states. */
export async function furnish(box: HttpBox): Promise<Furnished> {
  const { send, meta, nxcloud, commbox, wolkvox } = clientsOf(box, []);
  await box.clock({ freeze: NOW });
  const admin = async (method: string, path: string, body: object) => {
    const told = await askAdmin(box.url, method, path, body);
    assertEquals(Math.floor(told.status / 100), 2, JSON.stringify(told.body));
    return told.body;
  };
  const limits = { "commbox.requests-per-minute": 4, "wolkvox.tokens-per-licence": 9, "wolkvox.licences": 1 };
  await admin("PATCH", `/settings?sandbox=${box.id}`, { limits, dialects: { "commbox.envelope": "observed" } });
  const { id: media } = await meta.upload(text("hello"));
  const { id: session } = await meta.createUploadSession({ fileLength: 6, fileType: "image/jpeg" });
  const headers = { Authorization: `OAuth ${box.name("meta", "accessToken")}`, file_offset: "0" };
  await send(new Request(`${box.url}/v24.0/${session}`, { method: "POST", headers, body: "abc" }));
  const { id: whole } = await meta.createUploadSession({ fileLength: 3, fileType: "image/jpeg" });
  const { handle } = await meta.uploadBytes(whole, jpeg(new Uint8Array(3)));
  await meta.createTemplate(templateOf("kept", handle));
  const { id: nxcloudMedia } = await nxcloud.uploadMedia(jpeg(LARGE));
  const { id: nxcloudHandle } = await nxcloud.uploadTemplateFile(jpeg(LARGE));
  const { id: commboxMedia } = await commbox.upload(text("hello"));
  const { name } = await wolkvox.store(jpeg(LARGE, "offer.jpg"), { path: "/Fondos" });
  await wolkvox.publish([name]);
  const [, bucket = ""] = new URL(box.name("wolkvox", "fileUrl")).pathname.split("/");
  const wolkvoxFile = storageUrl({ bucket, name });
  const { handle: wolkvoxHandle } = await wolkvox.uploadMedia(wolkvoxFile);
  const credential = (provider: string, state: string) =>
    admin("POST", `/sandboxes/${box.id}/credentials`, { provider, state });
  const trigger = { next: 2 };
  await admin("POST", "/faults", {
    sandbox: box.id,
    operation: "meta.media.delete",
    trigger,
    action: { type: "error", error: "meta.service-unavailable" },
  });
  await refused(() => meta.delete(media));
  return {
    media,
    session,
    handle,
    nxcloudMedia,
    nxcloudHandle,
    commboxMedia,
    wolkvoxFile,
    wolkvoxHandle,
    expiredToken: (await credential("meta", "expired")).accessToken,
    revokedKey: (await credential("commbox", "revoked")).apiKey,
  };
}

/** Makes use of all of it, and of what is new. @returns every answer as it came, but for the mock's own address */
export async function converse(box: HttpBox, kept: Furnished): Promise<string[]> {
  const said: string[] = [];
  const { meta, metaWith, nxcloud, commbox, commboxWith, wolkvox } = clientsOf(box, said);
  const { media, session, handle, nxcloudMedia, nxcloudHandle, commboxMedia, wolkvoxFile, wolkvoxHandle } = kept;

  await meta.get(media);
  assertEquals(await bytesOf((await meta.download({ id: media })).stream), new TextEncoder().encode("hello"));
  assertEquals((await meta.uploadStatus(session)).offset, 3);
  await meta.uploadBytes(session, new Blob(["abcdef"]));
  await meta.sendMedia("15551234567", { type: "document", id: media });
  await refused(() => meta.createTemplate(templateOf("kept", handle)));
  await meta.createTemplate(templateOf("another", handle));
  await meta.listTemplates();
  await meta.upload(text("new"));
  await refused(() => metaWith(kept.expiredToken).get(media));
  await refused(() => meta.delete(media));
  await meta.delete(media);

  const stored = await bytesOf((await nxcloud.downloadMedia({ id: nxcloudMedia })).stream);
  assert(Buffer.from(stored).equals(LARGE), "the file is not what was stored");
  await nxcloud.uploadMedia(text("new"));
  const header = { type: "HEADER", format: "IMAGE", example: { header_handle: [nxcloudHandle] } };
  const body = { type: "BODY", text: "Our offer." };
  await nxcloud.createTemplate({ name: "offer", language: "en", category: "MARKETING", components: [header, body] });

  const document = { type: "document", document: { id: commboxMedia, filename: "a.txt" } };
  const components = [{ type: "header", parameters: [document] }];
  await commbox.sendTemplate([{ to: "19172537000", template: "header_doc", language: "en", components }]);
  await commbox.upload(text("new"));
  await refused(() => commboxWith(kept.revokedKey).upload(text("new")));
  await commbox.upload(text("the fourth of a minute"));
  await refused(() => commbox.upload(text("the fifth of a minute")));

  await wolkvox.uploadMedia(wolkvoxFile);
  await wolkvox.createTemplate({
    name: "offer",
    language: "en",
    components: [{ type: "HEADER", format: "IMAGE", example: { header_handle: wolkvoxHandle } }, body],
  });
  await wolkvox.sendTemplate({ telephone: "573000000000", template: "my_template", variables: ["a", "b", "c"] });
  await wolkvox.store(jpeg(LARGE.slice(0, 100), "new.jpg"));
  // Some of these are beyond the day's tokens.
  for (let call = 0; call < 8; call++) {
    await wolkvox.uploadMedia(wolkvoxFile).catch((cause) => assertMatch(String(cause), /403/));
  }
  return said;
}

function templateOf(name: string, handle: string) {
  return {
    name,
    language: "en_US",
    category: "MARKETING",
    components: [
      { type: "HEADER", format: "IMAGE", example: { header_handle: [handle] } },
      { type: "BODY", text: "Our offer." },
    ],
  } as const;
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

/** Does what is refused. */
async function refused(call: () => Promise<unknown>): Promise<void> {
  const isDone = await call().then(() => true, () => false);
  if (isDone) throw new Error(`Failed to be refused: ${call}`);
}
