import { styleText } from "node:util";
import { DEFAULT_SANDBOX, type Exchange, shownTarget } from "@wamock/engine";

/** Prints one line for an exchange, and for a refusal what was wrong, in plain words. */
export function logText(exchange: Exchange): void {
  for (const line of linesOf(exchange)) console.log(line);
}

/** What is printed of an exchange: nothing secret, and no control characters of the client's. */
export function linesOf(exchange: Exchange): string[] {
  const { incoming, answer, error, fault, aborted, sandbox } = exchange;
  const mask = sandbox.mask();
  const whose = sandbox.id === DEFAULT_SANDBOX ? "" : `[${sandbox.id}] `;
  const time = new Date(exchange.at).toISOString().slice(11, 23);
  const status = answer ? String(answer.status) : "no answer";
  const colour = answer && answer.status < 400 && !fault ? "green" : "red";
  const ordered = fault && `fault ${fault.id}: ${fault.action.type}`;
  const outcome = [styleText(colour, status), error?.entry.id, ordered, aborted].filter(Boolean).join(" ");
  return [
    printable(`${time} ${whose}${incoming.method} ${shownTarget(incoming, mask)} `) + outcome,
    ...explain(exchange).map((sentence) => `  ${printable(mask.text(sentence))}`),
  ];
}

/** Prints an exchange as one line of JSON. */
export function logJson(exchange: Exchange): void {
  const { id, at, sandbox, provider, operation, incoming, answer, error, fault, aborted } = exchange;
  const mask = sandbox.mask();
  console.log(JSON.stringify({
    event: "exchange",
    id,
    at,
    sandbox: sandbox.id,
    provider,
    operation,
    method: incoming.method,
    target: shownTarget(incoming, mask),
    status: answer?.status,
    error: error?.entry.id,
    fault: fault && { id: fault.id, type: fault.action.type },
    aborted,
    explanation: explain(exchange).map((sentence) => mask.text(sentence)),
  }));
}

/** Why the request was refused, and what else is wrong with its body. */
function explain({ refusedAt, autopsy }: Exchange): string[] {
  const findings = autopsy.map(({ sentence }) => sentence);
  return refusedAt ? [`${refusedAt.check}: ${refusedAt.reason}`, ...findings] : findings;
}

/** Client text as it can stand in a terminal: no control characters. */
export function printable(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "�");
}
