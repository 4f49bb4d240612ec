import { type Json, renderBody } from "@wamock/contract";
import type { Answer, ProviderError } from "@wamock/engine";

/** A success as Toy sends it. */
export function success(body: Json): Answer {
  return answer(200, body);
}

/** A refusal as Toy sends it. */
export function refusal({ entry, values, status }: ProviderError): Answer {
  return answer(status, renderBody(entry, values));
}

function answer(status: number, value: Json): Answer {
  const body = JSON.stringify(value);
  const length = String(new TextEncoder().encode(body).length);
  return { status, headers: [["Content-Type", "application/json"], ["Content-Length", length]], body };
}
