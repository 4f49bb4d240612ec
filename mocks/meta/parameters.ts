import type { Json } from "@wamock/contract";
import { type Exchange, type Form, parseJson, readForm } from "@wamock/engine";

/** Reads the parameters in a body: JSON, or a form of any kind. Files in it are overlooked. */
export function readParameters(exchange: Exchange): Promise<Form> {
  return readForm(exchange, { keepBytes: () => 0 });
}

/** The parameters of a call: those in its body first, then those in its query. */
export class Parameters {
  readonly #form: Form | undefined;
  readonly #query: URLSearchParams;

  /** @param form the body's; absent for a call without one */
  constructor({ incoming: { url } }: Exchange, form?: Form) {
    this.#form = form;
    this.#query = url.searchParams;
  }

  /** A parameter as text: what was no text is JSON. */
  text(name: string): string | undefined {
    return this.#form?.fields.get(name) ?? this.#query.get(name) ?? undefined;
  }

  /** A parameter that holds JSON; `undefined` when it is missing or cannot be read. */
  json(name: string): Json | undefined {
    return parseJson(this.text(name) ?? "");
  }
}
