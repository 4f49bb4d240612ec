import { type CatalogueEntry, isAmongHosts, type Json } from "@wamock/contract";
import { expectedHeaderNames, hasEtag, meta, metaErrors } from "@wamock/contract/meta";
import { type Check, checkEqual, checkThat } from "../../../check.ts";
import { readJson } from "../../../json_object.ts";
import type { Names } from "../../../placeholders.ts";
import { showBytes } from "../../../report/show_bytes.ts";
import { headerOf, type WireAnswer, type WireExchange, type WireRequest } from "../../../wire/exchange.ts";
import type { MetaErrorExpectation, MetaExpectation, MetaSuccessExpectation } from "../case.ts";
import { type GraphError, judgeErrorBody } from "./error_body.ts";
import { graphJson } from "./graph_json.ts";
import { judgeHeaderShapes } from "./header_shapes.ts";
import { judgeSuccessBody } from "./success_body.ts";
import { usageChecks } from "./usage_figures.ts";
import { askedVersion, isUpgraded, judgeVersion } from "./version.ts";

/** Headers of the connection, which whoever serves HTTP adds by rules of its own. */
const OF_THE_CONNECTION = ["connection", "keep-alive", "transfer-encoding"];

/** From this many bytes on an answer is compressible. */
const COMPRESSIBLE_BYTES = 256;

/** Operations whose successes have an ETag, in versions that have it at all. */
const WITH_ETAG: readonly string[] = ["meta.media.get", "meta.templates.list"];

/** Errors that come before the token has named an app. */
const NAMELESS: readonly CatalogueEntry[] = [metaErrors["token-unparseable"], metaErrors["token-invalid-legacy"]];

/** Errors that come after the object was found. */
const OF_THE_OBJECT: readonly CatalogueEntry[] = [
  metaErrors["messaging-product-required"],
  metaErrors["messaging-product-not-whatsapp"],
  metaErrors["file-required"],
  metaErrors["file-not-a-file"],
  metaErrors["type-not-allowed"],
  metaErrors["file-too-large"],
  metaErrors["ttl-out-of-range"],
  metaErrors["phone-number-id-mismatch"],
  metaErrors["account-rate-limit"],
  metaErrors["account-call-limit"],
  metaErrors["parameter-required"],
  ...Object.values(metaErrors).filter(isOfAccount),
];

/** What only calls on an account's messages and templates refuse: errors of the gate can be answered to others too. */
function isOfAccount({ operations }: CatalogueEntry): boolean {
  return operations.length > 0 && operations.every((id) => /^meta\.(messages|templates)\./.test(id));
}

/** Judges a refusal by the Graph API. */
export function judgeGraphError(
  entry: CatalogueEntry,
  expect: MetaErrorExpectation,
  exchange: WireExchange,
  names: Names,
): Check[] {
  const { answer } = exchange;
  const body = readJson(answer.body);
  const { checks, expected } = judgeErrorBody(entry, expect, answer, body, names);
  const usage = NAMELESS.includes(entry)
    ? "none"
    : OF_THE_OBJECT.includes(entry) && !isOnApp(exchange.request)
    ? "business"
    : "app";
  return [
    checkEqual("status", answer.status, expect.status ?? entry.status),
    judgeEncoding(answer.body, body),
    ...checks,
    judgeChallenge(answer, expected.error),
    ...judgeHead(exchange, expect, { ok: false, usage, version: usage !== "none", etag: false }),
  ];
}

/** Judges a success of the Graph API. */
export function judgeGraphSuccess(expect: MetaSuccessExpectation, exchange: WireExchange, names: Names): Check[] {
  const { answer } = exchange;
  const body = readJson(answer.body);
  const etag = WITH_ETAG.includes(expect.success) && hasEtag(headerOf(answer, "facebook-api-version") ?? "");
  const usage = isOnApp(exchange.request) ? "app" : "business";
  return [
    checkEqual("status", answer.status, 200),
    judgeEncoding(answer.body, body),
    ...judgeSuccessBody(expect, answer, body, names),
    ...judgeHead(exchange, expect, { ok: true, usage, version: true, etag }),
  ];
}

/** Judges a refusal by the service that takes an upload's bytes. */
export function judgeDebugInfo(entry: CatalogueEntry, expect: MetaErrorExpectation, exchange: WireExchange): Check[] {
  const { answer } = exchange;
  const body = readJson(answer.body);
  return [
    checkEqual("status", answer.status, expect.status ?? entry.status),
    judgeEncoding(answer.body, body),
    checkEqual("body", body, entry.body),
    ...judgeHead(exchange, expect, { ok: false, debugInfo: true, usage: "app", version: true, etag: false }),
  ];
}

/** Whether a call is one on the app, and not on an account or what belongs to one. */
function isOnApp({ target }: WireRequest): boolean {
  return /\/(upload(:|%3A)|[^/]+\/uploads\b)/.test(target);
}

/** Whether the body is JSON, and written as Graph writes it. */
function judgeEncoding(body: Uint8Array, value: Json | undefined): Check {
  if (value === undefined) return checkThat("body.encoding", false, "JSON", showBytes(body));
  return checkEqual("body.encoding", new TextDecoder().decode(body), graphJson(value));
}

interface HeadQuestion {
  readonly ok: boolean;
  readonly debugInfo?: boolean;
  readonly usage: "business" | "app" | "none";
  readonly version: boolean;
  readonly etag: boolean;
}

function judgeHead(
  { request, answer }: WireExchange,
  { standIn, usage }: MetaExpectation,
  question: HeadQuestion,
): Check[] {
  const asked = askedVersion(request);
  const upgraded = question.version && isUpgraded(asked, answer);
  const realHost = isAmongHosts(meta.hosts, request.origin.hostname);
  const names = answer.headers.map(([name]) => name.toLowerCase())
    .filter((name) => !OF_THE_CONNECTION.includes(name)).sort();
  const format = headerOf(request, "accept") === undefined ? "text/javascript" : "application/json";
  const length = answer.body.length;
  return [
    // Nobody has shown a whole answer of the calls on an app.
    checkEqual("header.names", names, expectedHeaderNames({ ...question, upgraded, realHost }), {
      assumed: isOnApp(request),
    }),
    checkEqual("header.content-type", headerOf(answer, "content-type"), `${format}; charset=UTF-8`),
    checkEqual(
      "header.vary",
      headerOf(answer, "vary"),
      length < COMPRESSIBLE_BYTES ? "Origin" : "Accept-Encoding, Origin",
    ),
    checkEqual("header.content-length", headerOf(answer, "content-length"), String(length)),
    ...judgeHeaderShapes(request, answer, !question.ok),
    ...usageChecks(answer, usage),
    ...(question.version ? judgeVersion(asked, answer, standIn) : []),
  ];
}

/** The challenge that comes with an error has its message, slashes not escaped. */
function judgeChallenge(answer: WireAnswer, { code, message }: GraphError["error"]): Check {
  const kind = code === 190 || code === 104 ? "invalid_token" : "invalid_request";
  const sendable = message.replace(/[^\x20-\x7e]/g, "?");
  const expected = `OAuth "Facebook Platform" "${kind}" "${sendable}"`;
  // What becomes of text that no header can carry is anybody's guess.
  const assumed = sendable !== message;
  return checkEqual("header.www-authenticate", headerOf(answer, "www-authenticate"), expected, { assumed });
}
