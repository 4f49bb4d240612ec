import type { Json } from "@wamock/contract";
import { itemsOf, memberOf } from "@wamock/engine";

/** The first of a template's components that is of a kind, such as `HEADER`; its kind may be written in any case. */
export function componentOf(components: Json, type: string): Json | undefined {
  return itemsOf(components).find((component) => upperCaseOf(component, "type") === type);
}

/** A member that is a word in capitals, however it is written. */
export function upperCaseOf(component: Json | undefined, name: string): string | undefined {
  const value = memberOf(component, name);
  return typeof value === "string" ? value.toUpperCase() : undefined;
}

/** A member that is text; a number counts as its digits. */
export function textOf(component: Json | undefined, name: string): string | undefined {
  const value = memberOf(component, name);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** The same object with one member another; of what is no object, one with that member alone. */
export function withMember(value: Json | undefined, name: string, member: Json): Json {
  const members = typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  return { ...members, [name]: member };
}
