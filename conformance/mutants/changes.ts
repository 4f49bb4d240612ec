import { type CatalogueEntry, fillTemplate } from "@wamock/contract";
import type { Answer } from "@wamock/engine";
import type { ChangeContext } from "./mutant.ts";

/** Another answer in the place of one; `undefined` when there is nothing in it that could be changed. */
export type Change = (answer: Answer, context: ChangeContext) => Answer | undefined | Promise<Answer | undefined>;

/** As if nothing had been wrong: a success of the operation that was asked for, or of any where none was. */
export const accepted: Change = (_, { exchange: { operation }, successes }) =>
  successes.get(operation) ?? [...successes.values()][0];

/** A refusal, its placeholders filled with a word: who sees it expects something else altogether. */
export function refused({ status, body }: CatalogueEntry): Change {
  const values = Object.fromEntries(
    [...JSON.stringify(body).matchAll(/%\{([a-z_]+)\}/g)].map(([, name = ""]) => [name, "mutant"]),
  );
  return (answer) => withBody({ ...answer, status }, JSON.stringify(fillTemplate(body, values)));
}

/** Another status. */
export function status(status: number): Change {
  return (answer) => ({ ...answer, status });
}

/** Another value of a header, in its place; `null` leaves it out. */
export function header(name: string, value: string | null): Change {
  const isIt = ([other]: readonly [string, string]) => other.toLowerCase() === name.toLowerCase();
  return (answer) => {
    if (!answer.headers.some(isIt)) return undefined;
    const headers = value === null
      ? answer.headers.filter((line) => !isIt(line))
      : answer.headers.map((line) => isIt(line) ? [line[0], value] as const : line);
    return { ...answer, headers };
  };
}

/** One header more. */
export function extraHeader(name: string, value: string): Change {
  return (answer) => ({ ...answer, headers: [...answer.headers, [name, value]] });
}

/** Other text in the body, its length told rightly. */
export function text(pattern: RegExp | string, replacement: string): Change {
  return ({ body, ...answer }) => {
    if (typeof body !== "string") return undefined;
    const changed = body.replace(pattern, replacement);
    return changed === body ? undefined : withBody({ ...answer, body }, changed);
  };
}

/** Other bytes in a body of bytes, as many as before. */
export function bytes(change: (bytes: Uint8Array<ArrayBuffer>) => void): Change {
  return async (answer) => {
    if (answer.body === null || typeof answer.body === "string") return undefined;
    const body = new Uint8Array(await new Response(answer.body).arrayBuffer());
    change(body);
    return { ...answer, body };
  };
}

/** A piece of the answer to the same body right before, in the place of the answer's own: nothing is new in it. */
export function repeated(operation: string, piece: RegExp): Change {
  return (answer, { exchange, body, memory }) => {
    const isIt = exchange.operation === operation && !exchange.error;
    const [own] = isIt ? piece.exec(String(answer.body)) ?? [] : [];
    const before = own !== undefined && memory.get("body") === body ? memory.get("piece") : undefined;
    memory.set("body", own === undefined ? "" : body);
    memory.set("piece", before ?? own ?? "");
    return before === undefined ? undefined : withBody(answer, String(answer.body).replace(piece, before));
  };
}

/** Several changes, one after the other. */
export function all(...changes: readonly Change[]): Change {
  return async (answer, context) => {
    let changed: Answer | undefined = answer;
    for (const change of changes) changed &&= await change(changed, context);
    return changed;
  };
}

/** Another body, its length told rightly. */
function withBody(answer: Answer, body: string): Answer {
  const length = String(new TextEncoder().encode(body).length);
  const headers = answer.headers.map(([name, value]) =>
    [name, name.toLowerCase() === "content-length" ? length : value] as const
  );
  return { ...answer, headers, body };
}

/** A change of those answers alone of which a header has such a value. */
export function whereHeader(name: string, value: RegExp, change: Change): Change {
  return (answer, context) =>
    answer.headers.some(([other, text]) => other.toLowerCase() === name.toLowerCase() && value.test(text))
      ? change(answer, context)
      : undefined;
}
