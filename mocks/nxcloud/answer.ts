import { type Json, renderBody } from "@wamock/contract";
import { readEnvelope, styledMessage, SUCCESS_MESSAGES } from "@wamock/contract/nxcloud";
import type { Answer, Exchange, ProviderError } from "@wamock/engine";

const encoder = new TextEncoder();

/** A success in NXCloud's envelope. */
export function success(exchange: Exchange, data: Json): Answer {
  const message = SUCCESS_MESSAGES[exchange.sandbox.settings.dialect("nxcloud.message-style")] ?? "";
  return answer(exchange, 200, { code: 0, data, message });
}

/** A refusal in NXCloud's envelope, its text in the style that is in force. */
export function refusal(exchange: Exchange, { entry, values, status }: ProviderError): Answer {
  const { settings } = exchange.sandbox;
  const { code = -1, message = "" } = readEnvelope(renderBody(entry, values)) ?? {};
  const style = {
    style: settings.dialect("nxcloud.message-style"),
    auth: settings.dialect("nxcloud.auth-message"),
  };
  return answer(exchange, status, { code, message: styledMessage(message, style), data: null });
}

function answer(exchange: Exchange, status: number, envelope: Readonly<Record<string, Json>>): Answer {
  const { settings, random, clock } = exchange.sandbox;
  const traced = settings.dialect("nxcloud.trace-id") === "present";
  const body = JSON.stringify(traced ? { ...envelope, traceId: random.hex(16) } : envelope);
  return {
    status,
    headers: [
      ["Content-Type", "application/json;charset=UTF-8"],
      ["Date", new Date(clock.now()).toUTCString()],
      ["Content-Length", String(encoder.encode(body).length)],
    ],
    body,
  };
}
