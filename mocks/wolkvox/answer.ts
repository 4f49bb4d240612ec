import { type Json, renderBody } from "@wamock/contract";
import { type CodeType, codeTypeOf, errorCodeType, type WolkvoxOperation } from "@wamock/contract/wolkvox";
import type { Answer, Exchange, ProviderError } from "@wamock/engine";

/** A success: what a call gives besides the envelope's own fields. */
export interface Success {
  /** 200 unless given. */
  readonly code?: number;
  readonly msg: string;
  /** Absent: the answer has no data. */
  readonly data?: Json;
}

/** A success as Wolkvox sends it: the HTTP status is the code. */
export function success(exchange: Exchange, operation: WolkvoxOperation, { code = 200, msg, data }: Success): Answer {
  const body = { code: written(code, codeTypeOf(operation)), error: null, msg, ...(data !== undefined && { data }) };
  return answer(exchange, code, "application/json", JSON.stringify(body));
}

/** A refusal as Wolkvox sends it; one without the envelope is the storage's, or of a server in front. */
export function refusal(exchange: Exchange, error: ProviderError): Answer {
  const body = renderBody(error.entry, error.values);
  if (typeof body === "string") return answer(exchange, error.status, "text/html", body);
  const type = errorCodeType(exchange.operation, exchange.sandbox.settings.dialect("wolkvox.error-code-type"));
  const text = JSON.stringify({ ...body as object, code: written(error.status, type) });
  return answer(exchange, error.status, "application/json", text);
}

function written(code: number, type: CodeType): string | number {
  return type === "integer" ? code : String(code);
}

function answer({ sandbox }: Exchange, status: number, type: string, body: string): Answer {
  return {
    status,
    headers: [
      ["Date", new Date(sandbox.clock.now()).toUTCString()],
      ["Content-Type", type],
      ["Content-Length", String(new TextEncoder().encode(body).length)],
    ],
    body,
  };
}
