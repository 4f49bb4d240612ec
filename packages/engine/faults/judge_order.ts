import { type CatalogueEntry, placeholdersOf, type ProviderContract, statusesOf } from "@wamock/contract";
import type { Problem } from "../problem.ts";
import { errorOf, needsBody, type OrderedError } from "./action.ts";
import type { FaultOrder, FaultTrigger } from "./order.ts";

/**
 * Everything about an order that cannot be: an operation or an error that does not exist, an error that the operation
 * never answers.
 *
 * @param now by the sandbox's clock
 */
export function judgeOrder(
  { operation: id, trigger, action }: FaultOrder,
  contracts: readonly ProviderContract[],
  now: number,
): Problem[] {
  const contract = contracts.find(({ operations }) => operations.some((operation) => operation.id === id));
  const operation = contract?.operations.find((operation) => operation.id === id);
  const problems = [...triggerProblems(trigger, now)];
  if (!contract || !operation) {
    const served = contracts.flatMap(({ operations }) => operations.map(({ id }) => id)).join(", ");
    return [{ field: "operation", problem: `there is no operation "${id}". Served: ${served}.` }, ...problems];
  }
  if (operation.body === "none" && needsBody(action)) {
    problems.push({ field: "action.type", problem: `${id} has no request body that ${action.type} could act on.` });
  }
  const isLater = action.type === "fail-later";
  if (isLater && !operation.failsLater) {
    const able = contracts.flatMap(({ operations }) => operations.filter(({ failsLater }) => failsLater));
    const names = able.map(({ id }) => id).join(", ") || "none";
    problems.push({ field: "action.type", problem: `nothing is told later of ${id}. It is of: ${names}.` });
  }
  const ordered = errorOf(action);
  return ordered ? [...problems, ...errorProblems(ordered, id, isLater, contract)] : problems;
}

function* triggerProblems(trigger: FaultTrigger, now: number): Iterable<Problem> {
  const given = Object.values(trigger).filter((value) => value !== undefined);
  if (given.length !== 1) yield { field: "trigger", problem: "give exactly one of next, every, always, until." };
  if (trigger.until !== undefined && trigger.until <= now) {
    const problem = `${trigger.until} is past: it is a moment in milliseconds since the epoch, and now it is ${now}.`;
    yield { field: "trigger.until", problem };
  }
}

function* errorProblems(
  { error: id, values = {}, status }: OrderedError,
  operation: string,
  isLater: boolean,
  { name, errors }: ProviderContract,
): Iterable<Problem> {
  const entry = errors.find((entry) => entry.id === id);
  if (!entry) {
    return yield {
      field: "action.error",
      problem: `${name} has no error "${id}". GET /__admin/errors?provider=${name} lists them.`,
    };
  }
  const comesByWebhook = entry.operations.length === 0;
  if (!entry.operations.includes(operation) && !(isLater && comesByWebhook)) {
    const answering = comesByWebhook
      ? "no operation: it comes by webhook, which the action fail-later orders"
      : entry.operations.join(", ");
    yield { field: "action.error", problem: `${operation} never answers ${id}. Answered by: ${answering}.` };
  }
  const statuses = statusesOf(entry);
  if (status !== undefined && !statuses.includes(status)) {
    const problem = `${id} never comes with status ${status}. Choose one of: ${statuses.join(", ")}.`;
    yield { field: "action.status", problem };
  }
  yield* valueProblems(entry, Object.keys(values));
}

function* valueProblems(entry: CatalogueEntry, names: readonly string[]): Iterable<Problem> {
  const known = Object.keys(entry.samples ?? {});
  for (const name of names.filter((name) => !known.includes(name))) {
    const problem = placeholdersOf(entry.body).includes(name)
      ? `%{${name}} is made anew for every answer.`
      : `the text of ${entry.id} has no place for it. It has: ${known.join(", ") || "none"}.`;
    yield { field: `action.values.${name}`, problem };
  }
}
