import { respond } from "../answer.ts";

/** An answer of the admin API. It never carries CORS headers: no web page has any business here. */
export function json(status: number, body: unknown): Response {
  return respond({ status, headers: [["Content-Type", "application/json"]], body: JSON.stringify(body) });
}
