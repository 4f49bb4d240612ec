import { createHash, createHmac } from "node:crypto";
import type { HeaderLine, SignSpec } from "../../request.ts";
import { headerOf, type WireRequest } from "../../wire/exchange.ts";

/** A way to sign wrongly, by name. */
export type SignMistake =
  | "body-included"
  | "body-empty"
  | "body-left-out"
  | "body-trimmed"
  | "algorithm-signed"
  | "insertion-order"
  | "names-lower-case"
  | "secret-unnamed"
  | "hmac";

/** How a request to NXCloud is signed: rightly, but for what is said. */
export interface NxcloudSign {
  readonly accessKey: string;
  readonly accessSecret: string;
  readonly action: string;
  /** Default 2. */
  readonly bizType?: string;
  /** How far `ts` is ahead of the clock. Default 0. */
  readonly skewMs?: number;
  /** `ts` itself, or `seconds` for the clock in seconds. */
  readonly ts?: string;
  /** The header `algorithm`; none unless given. */
  readonly algorithm?: string;
  /** The hash that is used. Default: the one that `algorithm` asks for. */
  readonly hash?: "md5" | "sha256";
  readonly mistake?: SignMistake;
  /** The case of the header names as it is sent. Default: as documented. */
  readonly names?: "lower" | "upper" | "go";
  /** `upper` sends the signature in upper case. */
  readonly hex?: "upper";
  /** A header that is not sent. */
  readonly without?: string;
  /** A header that is sent blank. */
  readonly blank?: string;
}

/** Signs a request as NXCloud documents it, or wrongly in a named way. The contract's own signer is not used. */
export function signNxcloud(request: WireRequest, spec: SignSpec, now: number): readonly HeaderLine[] {
  const words = spec as unknown as NxcloudSign;
  const { accessKey, action, bizType = "2", skewMs = 0, algorithm } = words;
  const ms = String(now + skewMs);
  const ts = words.ts === "seconds" ? ms.slice(0, 10) : words.ts ?? ms;
  const digest = signature(request, words, { accessKey, action, bizType, ts });
  const headers: HeaderLine[] = [
    ["accessKey", accessKey],
    ["ts", ts],
    ["bizType", bizType],
    ["action", action],
    ...(algorithm === undefined ? [] : [["algorithm", algorithm] as const]),
    ["sign", words.hex === "upper" ? digest.toUpperCase() : digest],
  ];
  return headers.filter(([name]) => name !== words.without)
    .map(([name, value]) => [cased(name, words.names), name === words.blank ? " " : value]);
}

function signature(request: WireRequest, words: NxcloudSign, sent: Readonly<Record<string, string>>): string {
  const { mistake, accessSecret, algorithm } = words;
  const hash = words.hash ?? (algorithm?.toLowerCase() === "sha256" ? "sha256" : "md5");
  const order = mistake === "insertion-order"
    ? ["accessKey", "ts", "bizType", "action"]
    : ["accessKey", "action", "bizType", "ts"];
  const signed = mistake === "algorithm-signed" ? order.toSpliced(2, 0, "algorithm") : order;
  const all: Readonly<Record<string, string>> = { ...sent, algorithm: algorithm ?? "md5" };
  const named = (name: string) => mistake === "names-lower-case" ? name.toLowerCase() : name;
  const head = signed.map((name) => `${named(name)}=${all[name]}`).join("&");
  const body = signedBody(request, mistake);
  const bodyText = body === undefined ? "" : "&body=";
  if (mistake === "hmac") return createHmac(hash, accessSecret).update(head).update(bodyText).digest("hex");
  const secret = mistake === "secret-unnamed" ? `&${accessSecret}` : `&${named("accessSecret")}=${accessSecret}`;
  return createHash(hash).update(head + bodyText).update(body ?? "").update(secret).digest("hex");
}

/** The body as it is signed; `undefined` when not even `&body=` is. */
function signedBody(request: WireRequest, mistake: SignMistake | undefined): Uint8Array | string | undefined {
  const bytes = Uint8Array.from(request.body.flatMap((piece) => [...piece]));
  const isMultipart = /^multipart\/form-data/i.test(headerOf(request, "content-type") ?? "");
  if (mistake === "body-empty") return "";
  if (mistake === "body-left-out") return undefined;
  if (mistake === "body-trimmed") return new TextDecoder().decode(bytes).trim();
  if (mistake === "body-included") return bytes;
  return isMultipart || bytes.length === 0 ? undefined : bytes;
}

function cased(name: string, names: NxcloudSign["names"]): string {
  if (names === "lower") return name.toLowerCase();
  if (names === "upper") return name.toUpperCase();
  return names === "go" ? name[0]!.toUpperCase() + name.slice(1).toLowerCase() : name;
}
