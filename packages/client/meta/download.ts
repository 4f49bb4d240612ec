import { DOWNLOAD_HOST } from "@wamock/contract/meta";
import { dispositionFileName } from "../wire/content_disposition.ts";
import type { ApiCall } from "../wire/call.ts";
import { MetaApiError } from "./api_error.ts";
import type { MetaConnection } from "./connection.ts";
import { get } from "./get.ts";

/** A piece of a file, in bytes. */
export interface DownloadRange {
  /** Where it begins; 0 is the first byte. */
  readonly offset: number;
  /** How many bytes; up to the end when absent. */
  readonly length?: number | undefined;
}

/** What a download may be told. */
export interface DownloadOptions {
  readonly range?: DownloadRange | undefined;
  /** Ends the download too when it is aborted later, while the stream is read. */
  readonly signal?: AbortSignal | undefined;
}

/** A file as it comes. */
export interface DownloadedMedia {
  /** The bytes, read as fast as they are taken; cancel it when they are not wanted. */
  readonly stream: ReadableStream<Uint8Array>;
  /** The media type that it was uploaded with. */
  readonly type: string;
  /** How many bytes the stream gives, when that is announced. */
  readonly size?: number;
  /** The name that it was uploaded with. */
  readonly filename?: string;
  /** Whether this is the piece that was asked for: a server may answer a range with the whole file. */
  readonly partial: boolean;
}

/** A URL leads to a host that the access token is not for; nothing was sent. */
export class ForeignHostError extends Error {
  override readonly name = "ForeignHostError";
  /** Origin of the URL. */
  readonly host: string;

  constructor(host: string, allowed: readonly string[]) {
    super(
      `Failed to download media: the URL leads to ${host}, and the access token is only sent to ` +
        `${allowed.join(" and ")}. Pass a URL that get() gave, or { id }.`,
    );
    this.host = host;
  }
}

/** Downloads the bytes behind a URL that `get` gave, or of an id. */
export async function download(
  connection: MetaConnection,
  source: string | URL | { readonly id: string },
  { range, signal }: DownloadOptions = {},
): Promise<DownloadedMedia> {
  const call: ApiCall = { action: "download media", operation: "meta.media.download", signal };
  const more = range === undefined ? {} : { Range: rangeHeader(range) };
  const address = typeof source === "string" || source instanceof URL
    ? source
    : (await get(connection, source.id, { signal })).url;
  const url = trustedUrl(connection, address);
  const response = await connection.send(call, url, { headers: connection.headers({ Accept: "*/*", ...more }) });
  const { status, headers, body } = response;
  if (!response.ok) {
    const answer = await connection.read(call, url, response);
    connection.requireOk(call, answer);
    throw new MetaApiError(call, answer, connection.mask);
  }
  const size = announcedSize(headers);
  const filename = dispositionFileName(headers.get("content-disposition"));
  return {
    stream: body ?? new Blob([]).stream(),
    type: headers.get("content-type") ?? "application/octet-stream",
    ...size !== undefined && { size },
    ...filename !== undefined && { filename },
    partial: status === 206,
  };
}

/**
 * The URL, when the token may go there: to the origin that the client talks to, or to Meta's download host.
 *
 * @throws {ForeignHostError} when it may not
 */
function trustedUrl({ base }: MetaConnection, address: string | URL): URL {
  if (!URL.canParse(String(address))) {
    throw new TypeError("Failed to download media: the URL is not an absolute one. Pass the url that get() gave.");
  }
  const url = new URL(address);
  const isTrusted = url.origin === base.origin || url.origin === `https://${DOWNLOAD_HOST}`;
  if (isTrusted && !url.username && !url.password) return url;
  throw new ForeignHostError(`${url.protocol}//${url.host}`, [...new Set([base.host, DOWNLOAD_HOST])]);
}

function rangeHeader({ offset, length }: DownloadRange): string {
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
  if (!isCount(offset) || (length !== undefined && (!isCount(length) || length === 0))) {
    throw new TypeError(
      "Failed to download media: the range is not one. Pass { offset, length } in whole bytes, at least one of them.",
    );
  }
  return `bytes=${offset}-${length === undefined ? "" : offset + length - 1}`;
}

/** A compressed body's length is not that of the bytes that come out. */
function announcedSize(headers: Headers): number | undefined {
  const length = headers.get("content-length");
  return length === null || headers.has("content-encoding") ? undefined : Number(length);
}
