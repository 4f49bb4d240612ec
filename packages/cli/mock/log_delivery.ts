import { styleText } from "node:util";
import type { Delivery } from "@wamock/engine";
import { printable } from "./log.ts";

/** Prints one line for an attempt to deliver a webhook. */
export function logDeliveryText({ attempts, provider, kind, url, state }: Delivery): void {
  const { at = 0, status = null, problem = null } = attempts.at(-1) ?? {};
  const time = new Date(at).toISOString().slice(11, 23);
  const outcome = styleText(problem === null ? "green" : "red", status === null ? "failed" : String(status));
  const rest = problem === null ? "" : ` ${problem}: ${state === "waiting" ? "it is tried again" : "it is given up"}`;
  console.log(printable(`${time} webhook ${provider} ${kind} to ${shown(url)} `) + outcome + printable(rest));
}

/** Prints an attempt as one line of JSON. */
export function logDeliveryJson({ id, attempts, provider, kind, url, state }: Delivery, sandbox: string): void {
  const { at, status, problem } = attempts.at(-1) ?? {};
  console.log(
    JSON.stringify({ event: "delivery", id, at, sandbox, provider, kind, url: shown(url), status, problem, state }),
  );
}

/** A URL without its query, which may hold whatever its owner keeps secret. */
function shown(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
