import type { Evidence } from "@wamock/contract";
import type { FaultType } from "../faults/action.ts";
import type { Provider } from "../provider.ts";
import { formsFor, MAGIC_PREFIX, type MagicForm, type MagicPlace, writtenForm } from "./forms.ts";

/** A magic input as the admin API and the documentation list it. */
export interface MagicListing {
  readonly provider: string;
  readonly place: MagicPlace;
  /** The input itself. */
  readonly input: string;
  /** How inputs of its form are written. */
  readonly form: string;
  /** The operations in which it works. */
  readonly operations: readonly string[];
  readonly fault: FaultType;
  /** Id of the error that it answers, and its status; `null` when it answers none. */
  readonly error: string | null;
  readonly status: number | null;
  /** What it does, as a sentence. */
  readonly does: string;
  readonly evidence: Evidence;
  /** How it stands in a request. */
  readonly example: string;
}

const OWN: Evidence = { level: "assumed", sources: [], note: "This project's own: no provider does so when asked." };

const PLACES: readonly MagicPlace[] = ["file-name", "token"];

/** Every magic input of a provider: each error that a form can answer, and an example of every other form. */
export function listMagic(provider: Provider): MagicListing[] {
  return PLACES.flatMap((place) => formsFor(place).flatMap((form) => listForm(provider, place, form)));
}

function listForm({ contract, magic }: Provider, place: MagicPlace, form: MagicForm): MagicListing[] {
  const { operations, example } = magic[place];
  const common = { provider: contract.name, place, form: writtenForm(form), fault: form.type };
  // The name of a file has an extension, and a credential has none.
  const write = (parameters: readonly string[]) =>
    MAGIC_PREFIX + [form.type, ...parameters, ...(place === "file-name" ? ["jpg"] : [])].join(".");
  if (!form.parameters.some(({ field }) => field === "error")) {
    const input = write(form.example);
    return [{
      ...common,
      input,
      operations,
      error: null,
      status: null,
      does: form.does,
      evidence: OWN,
      example: example(input),
    }];
  }
  return contract.errors.flatMap((entry) => {
    const answering = operations.filter((operation) => entry.operations.includes(operation));
    if (answering.length === 0) return [];
    const input = write([entry.id.slice(contract.name.length + 1)]);
    return [{
      ...common,
      input,
      operations: answering,
      error: entry.id,
      status: entry.status,
      does: `${form.does} ${entry.when}`,
      evidence: entry.evidence,
      example: example(input),
    }];
  });
}
