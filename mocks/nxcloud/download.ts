import { renderBody } from "@wamock/contract";
import { nxcloudErrors } from "@wamock/contract/nxcloud";
import {
  type Answer,
  climb,
  type Exchange,
  faultsAfterLimits,
  faultsBeforeAuth,
  type ProviderError,
  type Refusal,
  type Rung,
} from "@wamock/engine";
import { signUrl } from "./download_url.ts";
import type { Media } from "./file_store.ts";
import type { NxcloudWorld } from "./world.ts";

interface DownloadFacts {
  readonly signed: boolean;
  /** Seconds since the epoch. */
  readonly expires: number;
  readonly nowSeconds: number;
  readonly media: Media | undefined;
}

const DOWNLOAD_LADDER: readonly Rung<DownloadFacts>[] = [
  { check: "url-signature", judge: judgeSignature },
  { check: "url-expiry", judge: judgeExpiry },
  { check: "object", judge: judgeObject },
];

/**
 * The bytes behind a pre-signed URL.
 *
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function download(exchange: Exchange, world: NxcloudWorld): Promise<Answer> {
  await faultsBeforeAuth(exchange);
  const { incoming: { url, method }, sandbox: { clock } } = exchange;
  const query = url.searchParams;
  const objectKey = url.pathname.slice(1);
  const expires = query.get("Expires") ?? "";
  const media = await world.files.findObject(objectKey);
  const facts: DownloadFacts = {
    signed: query.get("OSSAccessKeyId") === world.storeKeyId &&
      query.get("Signature") === signUrl(world, objectKey, expires),
    expires: Number(expires),
    nowSeconds: clock.now() / 1000,
    media,
  };
  climb(DOWNLOAD_LADDER, facts, exchange.trace);
  await faultsAfterLimits(exchange);
  const { type, blob } = media!;
  return {
    status: 200,
    headers: [
      ["Content-Type", type],
      ["Date", new Date(clock.now()).toUTCString()],
      ["Content-Length", String(blob.size)],
    ],
    body: method === "HEAD" ? null : blob.read(),
  };
}

/** A refusal by the object store: not the API's envelope. */
export function downloadRefusal({ sandbox: { clock } }: Exchange, error: ProviderError): Answer {
  const body = String(renderBody(error.entry, error.values));
  return {
    status: error.status,
    headers: [
      ["Content-Type", "application/xml"],
      ["Date", new Date(clock.now()).toUTCString()],
      ["Content-Length", String(body.length)],
    ],
    body,
  };
}

function judgeSignature({ signed }: DownloadFacts): Refusal | string {
  if (signed) return "the URL is signed";
  const reason = "Expires, OSSAccessKeyId and Signature do not belong to this object: use the URL as getMedia gave it";
  return { error: nxcloudErrors["download-forbidden"], reason };
}

function judgeExpiry({ expires, nowSeconds }: DownloadFacts): Refusal | string {
  if (nowSeconds < expires) return "the URL has not expired";
  return {
    error: nxcloudErrors["download-forbidden"],
    reason: `the URL expired ${Math.floor(nowSeconds - expires)} s ago: call getMedia again`,
  };
}

function judgeObject({ media }: DownloadFacts): Refusal | string {
  return media ? "the object is there" : { error: nxcloudErrors["download-gone"], reason: "the media was deleted" };
}
