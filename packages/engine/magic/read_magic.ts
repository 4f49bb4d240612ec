import type { FaultAction } from "../faults/action.ts";
import { faultAction } from "../faults/order_schema.ts";
import { formsFor, MAGIC_PREFIX, type MagicForm, type MagicParameter, type MagicPlace, writtenForm } from "./forms.ts";

/** What a magic input says, or what is wrong with it. */
export type MagicReading = { readonly action: FaultAction } | { readonly problem: string };

/**
 * Reads a magic input: `wamock-`, a form with its parameters, and any extension.
 *
 * @param provider whose errors are named by slug
 * @returns `undefined` for any text that does not begin as one
 *
 * @example
 * ```ts
 * import { readMagic } from "./read_magic.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(readMagic("wamock-delay.2000.jpg", "file-name", "toy"), { action: { type: "delay", ms: 2000 } });
 * assertEquals(readMagic("photo.jpg", "file-name", "toy"), undefined);
 * ```
 */
export function readMagic(text: string, place: MagicPlace, provider: string): MagicReading | undefined {
  if (!text.startsWith(MAGIC_PREFIX)) return undefined;
  const [name, ...rest] = text.slice(MAGIC_PREFIX.length).split(".");
  const form = formsFor(place).find(({ type }) => type === name);
  if (!form) {
    const problem = `it is written like one of ${formsFor(place).map(writtenForm).join(", ")}`;
    return { problem };
  }
  const end = form.parameters.findIndex((parameter, index) => !isGiven(parameter, rest[index]));
  const given = end < 0 ? form.parameters : form.parameters.slice(0, end);
  const extensions = rest.slice(given.length);
  if (given.length < required(form) || extensions.length > 1) {
    return { problem: `it is written ${writtenForm(form)}, with any extension` };
  }
  const fields = given.map((parameter, index) => [parameter.field, valueOf(parameter, rest[index] ?? "", provider)]);
  const { data, error } = faultAction.safeParse({ type: form.type, ...Object.fromEntries(fields) });
  if (data) return { action: data };
  return { problem: error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ") };
}

/** An error is a slug, and every other parameter a whole number; an extension is neither. */
function isGiven({ field }: MagicParameter, text: string | undefined): boolean {
  return text !== undefined && (field === "error" ? /^[a-z0-9-]+$/ : /^-?\d{1,9}$/).test(text);
}

function valueOf({ field }: MagicParameter, text: string, provider: string): string | number {
  return field === "error" ? `${provider}.${text}` : Number(text);
}

function required({ parameters }: MagicForm): number {
  return parameters.filter(({ optional }) => !optional).length;
}
