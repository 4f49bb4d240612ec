import type { Exchange } from "wamock";

/** Which answers a mutation changes: those to which everything that is given applies. */
export interface Where {
  readonly operation?: string;
  /** A catalogue entry's id; `null` for whatever is no refusal. */
  readonly error?: string | null;
  /** The rung that the request was refused at. */
  readonly rung?: string;
  /** Method, target and headers as they came, a line each. */
  readonly head?: RegExp;
  /** The beginning of the request's body, one character for each byte. */
  readonly body?: RegExp;
  /** Dialects and limits that are in force, by their ids. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** Whether a mutation changes the answer of an exchange. */
export function matches(
  where: Where,
  { operation, error, refusedAt, incoming, sandbox }: Exchange,
  body: string,
): boolean {
  const head = [
    `${incoming.method} ${incoming.url.pathname}${incoming.url.search}`,
    ...incoming.rawHeaders.map(([name, value]) => `${name}: ${value}`),
  ].join("\n");
  return (where.operation === undefined || where.operation === operation) &&
    (where.error === undefined || where.error === (error?.entry.id ?? null)) &&
    (where.rung === undefined || where.rung === refusedAt?.check) &&
    (where.head?.test(head) ?? true) &&
    (where.body?.test(body) ?? true) &&
    Object.entries(where.settings ?? {}).every(([id, value]) =>
      value === (typeof value === "number" ? sandbox.settings.limit(id) : sandbox.settings.dialect(id))
    );
}
