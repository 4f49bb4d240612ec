import type { Exchange } from "@wamock/engine";
import { linesOf } from "../mock/log.ts";

/** Counts what a command asked, and what of it was refused. */
export class Report {
  #requests = 0;
  #refused = 0;
  #ordered = 0;
  #unserved = 0;
  #uploads = 0;
  readonly #print: (line: string) => void;

  /** @param print not to standard output: that is the command's */
  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** Prints an exchange, and counts it. */
  add(exchange: Exchange): void {
    for (const line of linesOf(exchange)) this.#print(line);
    this.#requests++;
    if (exchange.fault) {
      this.#ordered++;
      return;
    }
    if (!isRefused(exchange)) return;
    this.#refused++;
    if (exchange.operation === undefined) this.#unserved++;
    else if (isUpload(exchange.operation)) this.#uploads++;
  }

  /** Whether the command is not to pass when it has to be strict with itself. */
  get hasFailures(): boolean {
    return this.#uploads + this.#unserved > 0;
  }

  /** One line about everything. */
  get summary(): string {
    const details = [
      this.#uploads > 0 && `uploads: ${this.#uploads}`,
      this.#unserved > 0 && `served by no provider: ${this.#unserved}`,
    ].filter(Boolean);
    return [
      `wamock: requests: ${this.#requests}`,
      `refused: ${this.#refused}${details.length > 0 ? ` (${details.join(", ")})` : ""}`,
      ...(this.#ordered > 0 ? [`under an ordered fault: ${this.#ordered}`] : []),
    ].join(", ");
  }
}

function isRefused({ error, refusedAt, answer }: Exchange): boolean {
  return error !== undefined || refusedAt !== undefined || (answer !== undefined && answer.status >= 400);
}

/** Those of a resumable upload are three operations, and opening it is one of them. */
function isUpload(operation: string): boolean {
  return operation.endsWith(".upload") || operation.includes(".uploads.");
}
