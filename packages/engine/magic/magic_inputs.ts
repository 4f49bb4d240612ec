import { type ProviderContract, statusesOf } from "@wamock/contract";
import { errorOf } from "../faults/action.ts";
import type { Fault } from "../faults/store.ts";
import type { Provider } from "../provider.ts";
import type { Settings } from "../settings.ts";
import { MAGIC_PREFIX, type MagicPlace } from "./forms.ts";
import { MagicError } from "./magic_error.ts";
import { readMagic } from "./read_magic.ts";

/** The id of a fault that a magic input ordered, and no rule. */
export const MAGIC_FAULT_ID = "magic";

/** Where the requests of a provider carry what may be a magic input. */
export interface MagicSight {
  /** Ids of the operations that look there. */
  readonly operations: readonly string[];
  /** How it stands in a request. */
  readonly example: (input: string) => string;
}

/** What orders a failure in one sandbox where no admin call can: the name of a file, the text of a credential. */
export class MagicInputs {
  readonly #providers: ReadonlyMap<string, Provider>;
  readonly #settings: Settings;

  constructor(providers: readonly Provider[], settings: Settings) {
    this.#providers = new Map(providers.map((provider) => [provider.contract.name, provider]));
    this.#settings = settings;
  }

  /**
   * The fault that a text orders.
   *
   * @param operation what is asked for
   * @returns `undefined` for a text that is no magic input, or one for another operation that sees it
   * @throws {MagicError} when it begins as one and is none
   */
  faultOf(text: string, place: MagicPlace, provider: string, operation: string): Fault | undefined {
    if (!text.startsWith(MAGIC_PREFIX) || !this.#settings.magic) return undefined;
    const { contract, magic } = this.#providers.get(provider)!;
    return faultOf(text, place, contract, operation, magic[place].operations);
  }
}

function faultOf(
  text: string,
  place: MagicPlace,
  { name, errors }: ProviderContract,
  operation: string,
  seenBy: readonly string[],
): Fault | undefined {
  const reading = readMagic(text, place, name);
  if (!reading) return undefined;
  if ("problem" in reading) throw new MagicError(text, reading.problem);
  const { action } = reading;
  const ordered = errorOf(action);
  if (!ordered) return { id: MAGIC_FAULT_ID, action, entry: undefined };
  const entry = errors.find(({ id }) => id === ordered.error);
  if (!entry || !seenBy.some((operation) => entry.operations.includes(operation))) {
    throw new MagicError(text, `no operation that sees it answers "${ordered.error}"`);
  }
  // A file's name is seen twice where an upload takes two calls: the error is for the one that can answer it.
  if (!entry.operations.includes(operation)) return undefined;
  const statuses = statusesOf(entry);
  if (ordered.status !== undefined && !statuses.includes(ordered.status)) {
    throw new MagicError(text, `${entry.id} comes with status ${statuses.join(" or ")}`);
  }
  return { id: MAGIC_FAULT_ID, action, entry };
}
