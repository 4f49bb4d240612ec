import { nxcloudClient } from "@wamock/client";
import type { HttpBox } from "./http_box.ts";

/** What a call was answered. */
export interface Told {
  readonly status: number;
  readonly text: string;
}

/** Uploads a text file to Meta. */
export async function uploadToMeta(box: HttpBox, text: string): Promise<string> {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", new File([text], "a.txt", { type: "text/plain" }));
  const url = `${box.url}/v24.0/${box.name("meta", "phoneNumberId")}/media`;
  const told = await send(url, { method: "POST", headers: metaHeaders(box), body: form });
  if (told.status !== 200) throw new Error(`Failed to upload: ${told.text}`);
  return JSON.parse(told.text).id;
}

/** Asks Meta for a media. */
export function describeAtMeta(box: HttpBox, id: string): Promise<Told> {
  return send(`${box.url}/v24.0/${id}`, { headers: metaHeaders(box) });
}

/** Fetches a download URL of Meta's. */
export function downloadFromMeta(box: HttpBox, url: string): Promise<Told> {
  return send(url, { headers: { ...metaHeaders(box), "User-Agent": "test" } });
}

/** Uploads a text file to CommBox. */
export function uploadToCommBox(box: HttpBox): Promise<Told> {
  const form = new FormData();
  form.set("pic", new File(["hello"], "a.txt", { type: "text/plain" }));
  const headers = { Authorization: `Bearer ${box.name("commbox", "apiKey")}` };
  const url = `${box.url}/whatsapp/uploadmedia/${box.name("commbox", "streamId")}`;
  return send(url, { method: "POST", headers, body: form });
}

/** Calls Wolkvox. @param body JSON, or a stream that the call waits for */
export function callWolkvox(box: HttpBox, api: string, body: object | ReadableStream<Uint8Array>): Promise<Told> {
  const init = body instanceof ReadableStream ? { body, duplex: "half" } : { body: JSON.stringify(body) };
  const headers = { "wolkvox-token": box.name("wolkvox", "token"), "Content-Type": "application/json" };
  return send(`${box.url}/api/v2/${api}`, { method: "POST", headers, ...init } as RequestInit);
}

/** NXCloud's client, by the sandbox's clock. */
export function nxcloudOf(box: HttpBox, now: () => number) {
  const named = (name: string) => box.name("nxcloud", name);
  return nxcloudClient({
    baseUrl: box.url,
    accessKey: named("accessKey"),
    accessSecret: named("accessSecret"),
    businessPhone: named("businessPhone"),
    appKey: named("appKey"),
    now,
  });
}

function metaHeaders(box: HttpBox) {
  return { Authorization: `Bearer ${box.name("meta", "accessToken")}` };
}

async function send(url: string, init: RequestInit): Promise<Told> {
  const response = await fetch(url, init);
  return { status: response.status, text: await response.text() };
}
