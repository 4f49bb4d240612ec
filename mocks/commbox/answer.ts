import { type Json, renderBody } from "@wamock/contract";
import {
  commboxErrors,
  type Envelope,
  envelope,
  type EnvelopeDialect,
  inDialect,
  responseTime,
  type TimeDigits,
} from "@wamock/contract/commbox";
import type { Answer, Exchange, ProviderError } from "@wamock/engine";
import { SendFailedError } from "./send_failed_error.ts";

/** A success as CommBox sends it; 206 when a part of it failed. */
export function commboxSuccess(exchange: Exchange, data: readonly Json[], isPartial = false): Answer {
  const status = isPartial ? 206 : 200;
  const description = isPartial ? "Provider returned failure" : "Operation successful";
  const template = envelope(status, description, data);
  const body = { ...template, response_time: timeOf(exchange, 7) };
  return answer(exchange, status, body);
}

/** A refusal as CommBox sends it. */
export function commboxRefusal(exchange: Exchange, error: ProviderError): Answer {
  const body = renderBody(error.entry, { ...error.values, response_time: timeOf(exchange, 3) }) as Envelope;
  const retryAfter = exchange.sandbox.settings.limit("commbox.retry-after");
  return answer(
    exchange,
    error.status,
    error instanceof SendFailedError ? { ...body, data: error.items } : body,
    error.entry === commboxErrors.throttled && retryAfter > 0 ? [["Retry-After", String(retryAfter)]] : [],
  );
}

function answer(
  exchange: Exchange,
  status: number,
  body: Envelope,
  headers: readonly (readonly [string, string])[] = [],
): Answer {
  const { incoming, sandbox: { clock } } = exchange;
  const text = JSON.stringify(inDialect(body, dialectOf(exchange)));
  const requestId = incoming.headers.get("x-request-id");
  return {
    status,
    headers: [
      ["Content-Type", "application/json; charset=utf-8"],
      ["Date", new Date(clock.now()).toUTCString()],
      ["Content-Length", String(new TextEncoder().encode(text).length)],
      ...(requestId === null ? [] : [["X-Request-Id", requestId]] as const),
      ...headers,
    ],
    body: text,
  };
}

/** @param documented how many digits the vendor's page has for such an answer */
function timeOf(exchange: Exchange, documented: TimeDigits): string {
  const { clock, random } = exchange.sandbox;
  const digits = dialectOf(exchange) === "documented" ? documented : "trimmed";
  return responseTime(clock.now(), random.integer(0, 9999), digits);
}

function dialectOf({ sandbox: { settings } }: Exchange): EnvelopeDialect {
  return settings.dialect("commbox.envelope") as EnvelopeDialect;
}
