import type { Exchange } from "../exchange.ts";
import { ProviderError } from "../provider_error.ts";
import { errorOf, STOP_READING_MS } from "./action.ts";
import { cutAfter, dripping, stoppedAfter } from "./slow_body.ts";
import type { Fault } from "./store.ts";
import { wait } from "./wait.ts";

/**
 * Brings about a fault, as far as it is about the request; what is about the answer is left to when there is one.
 *
 * @param origin in plain words: who ordered it
 * @throws {ProviderError} the error that it answers
 */
export async function bringAbout(exchange: Exchange, fault: Fault, origin: string): Promise<void> {
  exchange.fault = fault;
  const { action } = fault;
  const stop = exchange.sandbox.faults.closed;
  const refuses = action.type === "error" || action.type === "refuse-early";
  exchange.trace.push({ check: "fault", passed: !refuses, reason: `${action.type}, ordered by ${origin}` });
  switch (action.type) {
    case "error":
    case "refuse-early":
      throw orderedError(fault);
    case "delay":
      if (action.direction === "request") await wait(action.ms, stop);
      break;
    case "drip":
      if (action.direction === "request") {
        exchange.wrapBody((body) => dripping(body, action.bytes, action.everyMs, stop));
      }
      break;
    case "cut-upload":
      exchange.wrapBody((body) => cutAfter(body, action.afterBytes));
      break;
    case "stop-reading": {
      const { afterBytes = 0, ms = STOP_READING_MS } = action;
      exchange.wrapBody((body) =>
        stoppedAfter(body, afterBytes, async () => {
          await wait(ms, stop);
          if (!fault.entry) return;
          exchange.trace.push({ check: "fault", passed: false, reason: `${fault.entry.id}, ordered by ${origin}` });
          throw orderedError(fault);
        })
      );
    }
  }
}

function orderedError({ action, entry }: Fault): ProviderError {
  const ordered = errorOf(action);
  if (!entry || !ordered) throw new TypeError(`Failed to order ${action.type}: it names no error.`);
  return new ProviderError(entry, { ...entry.samples, ...ordered.values }, ordered.status);
}
