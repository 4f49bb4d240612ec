import { renderBody } from "@wamock/contract";
import { metaErrors } from "@wamock/contract/meta";
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
import { headerToken } from "./auth.ts";
import { isOurs } from "./download_url.ts";
import type { Media } from "./media_store.ts";
import { type ByteRange, parseRange } from "./range.ts";
import type { MetaWorld } from "./world.ts";

/** A User-Agent that says the same thing this often is refused. The number is this project's choice. */
const USER_AGENT_REPEATS = 20;

interface DownloadFacts {
  readonly userAgent: string | null;
  readonly tokenSent: boolean;
  readonly tokenGood: boolean;
  readonly ours: boolean;
  readonly expiresAt: number;
  readonly nowSeconds: number;
  readonly media: Media | undefined;
  readonly range: ByteRange | "unsatisfiable" | undefined;
}

const DOWNLOAD_LADDER: readonly Rung<DownloadFacts>[] = [
  { check: "user-agent", judge: judgeUserAgent },
  { check: "token", judge: judgeToken },
  { check: "url", judge: judgeUrl },
  { check: "range", judge: judgeRange },
];

/**
 * The bytes behind a download URL.
 *
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function download(exchange: Exchange, world: MetaWorld): Promise<Answer> {
  const { incoming, sandbox } = exchange;
  const sent = headerToken(incoming);
  await faultsBeforeAuth(exchange, sent?.text);
  const query = incoming.url.searchParams;
  const now = sandbox.clock.now();
  const mediaId = query.get("mid") ?? "";
  const expiresAt = Number(query.get("ext"));
  const token = sent && await world.findToken(sent.text);
  const media = await world.media.find(mediaId, now);
  const facts: DownloadFacts = {
    userAgent: incoming.headers.get("user-agent"),
    tokenSent: sent !== undefined,
    tokenGood: token?.state === "good" || token?.state === "proof-required",
    ours: isOurs(world, mediaId, expiresAt, query.get("hash") ?? ""),
    expiresAt,
    nowSeconds: Math.floor(now / 1000),
    media,
    range: media && parseRange(incoming.headers.get("range"), media.blob.size),
  };
  climb(DOWNLOAD_LADDER, facts, exchange.trace);
  await faultsAfterLimits(exchange);
  return bytesAnswer(exchange, media!, facts.range === "unsatisfiable" ? undefined : facts.range);
}

/** A refusal as the download host sends it: never Graph's JSON, and none of its headers. */
export function downloadRefusal({ sandbox }: Exchange, error: ProviderError): Answer {
  const body = String(renderBody(error.entry, error.values));
  return {
    status: error.status,
    headers: [
      ["Content-Type", "text/html; charset=utf-8"],
      ["Date", new Date(sandbox.clock.now()).toUTCString()],
      ["Content-Length", String(body.length)],
    ],
    body,
  };
}

function bytesAnswer({ incoming, sandbox }: Exchange, media: Media, range: ByteRange | undefined): Answer {
  const { blob } = media;
  const { start, end } = range ?? { start: 0, end: blob.size };
  const seconds = Math.floor(media.uploadedAt / 1000);
  // Meta stores something larger than the file, under names of its own: these values keep the shape alone.
  const stored = String(BigInt(media.id) * 157n % 10n ** 18n);
  return {
    status: range ? 206 : 200,
    headers: [
      ["Content-Digest", `adler32=${Number(BigInt(media.id) % 0xffff_ffffn)}`],
      ["Etag", stored],
      ["X-Manifold-Obj-Blobsizebytes", String(Math.ceil(blob.size * 1.03) + 256)],
      ["X-Manifold-Obj-Canonicalpath", `flat/${media.id}`],
      ["X-Manifold-Obj-Ctime", String(seconds)],
      ["X-Manifold-Obj-Entrytype", "1"],
      ["X-Manifold-Obj-Expiresat", "0"],
      ["X-Manifold-Obj-Isuserdata", "0"],
      ["X-Manifold-Obj-Propertiesjson", `{"blob_state":"created","__ctime":"${seconds}"}`],
      ["X-Manifold-Obj-Symlinktarget", ""],
      ["Cross-Origin-Resource-Policy", "cross-origin"],
      ["Accept-Ranges", "bytes"],
      ["Cache-Control", "private, no-cache, no-store, must-revalidate"],
      ["Content-Disposition", `inline;filename=${headerSafe(media.filename)}`],
      ["Content-Type", headerSafe(media.type)],
      ...(range ? [["Content-Range", `bytes ${start}-${end - 1}/${blob.size}`] as const] : []),
      ["Date", new Date(sandbox.clock.now()).toUTCString()],
      ["Content-Length", String(end - start)],
    ],
    body: incoming.method === "HEAD" ? null : blob.read(start, end),
  };
}

/** A client's text as it can stand in a header: no line break, nothing beyond ASCII. */
function headerSafe(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "_");
}

function judgeUserAgent({ userAgent }: DownloadFacts): Refusal | string {
  if (!userAgent) {
    const reason = "the request has no User-Agent, which the download host wants: any value will do";
    return { error: metaErrors["download-user-agent-missing"], reason };
  }
  const products = userAgent.split(/[\s,]+/).filter((product) => product !== "");
  const [first = ""] = products;
  const repeats = products.filter((product) => product === first).length;
  if (repeats < USER_AGENT_REPEATS) return "there is a User-Agent";
  return {
    error: metaErrors["download-user-agent-repeated"],
    reason: `the User-Agent repeats "${first.slice(0, 40)}" ${repeats} times: it is added anew at every request`,
  };
}

function judgeToken({ tokenSent, tokenGood }: DownloadFacts): Refusal | string {
  if (tokenGood) return "the token is good";
  const reason = tokenSent
    ? "the token is not good here"
    : "there is no token: the download URL wants the Authorization header as well";
  return { error: metaErrors["download-unauthorized"], reason };
}

function judgeUrl({ ours, media, expiresAt, nowSeconds }: DownloadFacts): Refusal | string {
  const error = metaErrors["download-url-expired"];
  if (!ours) return { error, reason: "mid, ext and hash do not belong together: use the URL as GET on the id gave it" };
  if (nowSeconds > expiresAt) {
    return { error, reason: `the URL expired ${nowSeconds - expiresAt} s ago: GET the media id again` };
  }
  return media ? "the URL is good" : { error, reason: "the media was deleted, or has expired" };
}

function judgeRange({ range }: DownloadFacts): Refusal | string {
  if (range === undefined) return "the whole file";
  if (range !== "unsatisfiable") return `bytes ${range.start} to ${range.end - 1}`;
  return { error: metaErrors["download-range-unsatisfiable"], reason: "the Range lies outside the file" };
}
