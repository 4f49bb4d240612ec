import { isAmongHosts, type Json, renderBody } from "@wamock/contract";
import { type HeaderPresence, type HeaderSpec, meta, metaHeaders } from "@wamock/contract/meta";
import {
  ALPHANUMERIC,
  type Answer,
  BASE64URL,
  type Exchange,
  type ProviderError,
  type RandomStream,
} from "@wamock/engine";
import { graphJson } from "./graph_json.ts";
import { regainMinutes } from "./limits/throttled.ts";
import { appUsage, businessUsage, type UsageFigures } from "./limits/usage_headers.ts";
import type { MetaWorld } from "./world.ts";

/** Whose usage an answer reports: the business account's, by the name it has there, or the app's. */
export type Usage = "whatsapp" | "whatsapp_business_management" | "app";

/** What the headers of a Graph answer depend on, besides its body. */
export interface AnswerContext extends UsageFigures {
  /** `none` when no app was recognised. */
  readonly usage: Usage | "none";
  /** The version that answers; `undefined` where Meta names none. */
  readonly version: string | undefined;
  /** The text of the warning when the call was upgraded. */
  readonly warning?: string | undefined;
  /** Whether the answer carries an ETag. */
  readonly etag?: boolean;
}

/** What entries of the catalogue have in their bodies; a refusal of an upload's bytes has no `error`. */
interface RefusalBody {
  readonly error?: { readonly code: number; readonly message: string };
}

/** The connection's own header is the front's to send. */
const HEADERS: readonly HeaderSpec[] = metaHeaders.filter(({ name }) => name !== "Connection");

/** From this many bytes on Graph offers compression, and says so in `Vary`. */
const COMPRESSIBLE_BYTES = 256;

/** A success as Graph sends it. */
export function graphSuccess(exchange: Exchange, world: MetaWorld, body: Json, context: AnswerContext): Answer {
  const { random } = exchange.sandbox;
  return answer(exchange, world, 200, graphJson(body), context, newTraceId(random), undefined);
}

/** A refusal as Graph sends it: its trace id is the request id. */
export function graphRefusal(
  exchange: Exchange,
  world: MetaWorld,
  error: ProviderError,
  context: AnswerContext,
): Answer {
  const traceId = newTraceId(exchange.sandbox.random);
  const body = renderBody(error.entry, { ...error.values, fbtrace_id: traceId }) as Json & RefusalBody;
  const told = { ...context, regainMinutes: regainMinutes(error) };
  return answer(exchange, world, error.status, graphJson(body), told, traceId, body);
}

function answer(
  exchange: Exchange,
  world: MetaWorld,
  status: number,
  text: string,
  context: AnswerContext,
  traceId: string,
  refusal: RefusalBody | undefined,
): Answer {
  const { random, clock } = exchange.sandbox;
  const length = new TextEncoder().encode(text).length;
  const format = exchange.incoming.headers.has("accept") ? "application/json" : "text/javascript";
  const errorId = refusal && random.hex(16);
  const values: Readonly<Record<string, string | undefined>> = {
    "Vary": length < COMPRESSIBLE_BYTES ? "Origin" : "Accept-Encoding, Origin",
    "x-app-usage": appUsage(context),
    "x-business-use-case-usage": businessUsage(world.credentials.businessAccountId, context.usage, context),
    "Content-Type": `${format}; charset=UTF-8`,
    "WWW-Authenticate": refusal?.error && challenge(refusal.error),
    "facebook-api-version": context.version,
    "X-Ad-Api-Version-Warning": context.warning,
    // Every answer to a GET differs in its URL, and so does its ETag.
    "ETag": context.etag ? `"${random.hex(20)}"` : undefined,
    "x-fb-request-id": traceId,
    "x-fb-trace-id": random.text(11, ALPHANUMERIC + "+/"),
    "x-fb-rev": world.revision,
    "X-FB-Debug": random.base64(64),
    "X-FB-Connection-Quality": connectionQuality(random),
    "Proxy-Status": refusal && proxyStatus(random),
    "x-fb-aed": String(random.integer(700, 750)),
    "error-mid": errorId,
    "debug-link": errorId && `https://www.meta.com/debug/?mid=${errorId}`,
    "Date": new Date(clock.now()).toUTCString(),
    "Content-Length": String(length),
  };
  const headers: [string, string][] = [];
  const realHost = isAmongHosts(meta.hosts, exchange.incoming.url.hostname);
  for (const spec of HEADERS) {
    if (!(spec.present === "real-host" ? realHost : isPresent(spec.present, context, refusal))) continue;
    headers.push([spec.name, values[spec.name] ?? (refusal ? spec.errorValue : undefined) ?? spec.value ?? ""]);
  }
  return { status, headers, body: text };
}

function isPresent(
  presence: Exclude<HeaderPresence, "real-host">,
  context: AnswerContext,
  refusal: RefusalBody | undefined,
): boolean {
  switch (presence) {
    case "always":
      return true;
    case "error":
      return refusal !== undefined;
    case "challenge":
      return refusal?.error !== undefined;
    case "business-usage":
      return context.usage === "whatsapp" || context.usage === "whatsapp_business_management";
    case "app-usage":
      return context.usage === "app";
    case "version":
      return context.version !== undefined;
    case "upgraded":
      return context.warning !== undefined;
    case "etag":
      return context.etag === true;
  }
}

/** `A` and 22 characters of base64url. */
function newTraceId(random: RandomStream): string {
  return `A${random.text(22, BASE64URL)}`;
}

function challenge({ code, message }: NonNullable<RefusalBody["error"]>): string {
  const kind = code === 190 || code === 104 ? "invalid_token" : "invalid_request";
  // A header holds no line break, and what lies beyond Latin-1 cannot be sent in one.
  const text = message.replace(/[^\x20-\x7e]/g, "?");
  return `OAuth "Facebook Platform" "${kind}" "${text}"`;
}

function connectionQuality(random: RandomStream): string {
  const serverMs = random.integer(860, 2500);
  const uploadMs = random.integer(50, 190);
  return `EXCELLENT; q=0.9, rtt=27, rtx=0, c=10, mss=1380, tbw=3369, tp=-1, tpl=-1, uplat=${serverMs}, ullat=${uploadMs}`;
}

function proxyStatus(random: RandomStream): string {
  const opaque = () => `"Ac${random.text(40, BASE64URL)}"`;
  return `http_request_error; e_fb_vipaddr=${opaque()}; e_clientaddr=${opaque()}`;
}
