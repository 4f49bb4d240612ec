import type { Exchange } from "../exchange.ts";
import { watchFields, watchMembers } from "../journal/reads.ts";

/** What the journal keeps of a body's fields: so many, and so much of each. */
const KEPT_FIELDS = 100;
const KEPT_CHARACTERS = 1024;

/**
 * Keeps the fields of a body in the journal.
 *
 * @returns the same fields; those that are never looked at will be told
 */
export function keepFields(exchange: Exchange, fields: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  keep(exchange, [...fields]);
  return watchFields(fields, exchange.reads);
}

/**
 * Keeps the members of a JSON body in the journal, those that are no text as JSON.
 *
 * @returns the same object; its members that are never looked at will be told
 *
 * @example
 * ```ts
 * import { type Exchange, keepMembers } from "@wamock/engine";
 *
 * function read(exchange: Exchange, text: string): unknown {
 *   return keepMembers(exchange, JSON.parse(text)).connector_id;
 * }
 * ```
 */
export function keepMembers<Value extends object>(exchange: Exchange, object: Value): Value {
  const members = Object.entries(object).slice(0, KEPT_FIELDS);
  keep(exchange, members.map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]));
  return watchMembers(object, exchange.reads);
}

function keep(exchange: Exchange, fields: readonly (readonly [name: string, value: string])[]): void {
  exchange.fields = fields.slice(0, KEPT_FIELDS).map(([name, value]) => ({ name: cut(name), value: cut(value) }));
}

/** A copy: a slice would keep the whole text in memory. */
function cut(text: string): string {
  return text.length <= KEPT_CHARACTERS ? text : structuredClone(text.slice(0, KEPT_CHARACTERS));
}
