import type { SandboxBlobs } from "./blobs/sandbox_blobs.ts";
import type { Clock } from "./clock.ts";
import { CredentialsError } from "./credentials.ts";
import type { FaultOrder } from "./faults/order.ts";
import { FaultStore } from "./faults/store.ts";
import { Journal } from "./journal.ts";
import { MagicInputs } from "./magic/magic_inputs.ts";
import { Mask } from "./masking.ts";
import type { OwnedKeys } from "./owners.ts";
import type { NamedStrings, Provider, ProviderWorld } from "./provider.ts";
import type { RandomStream } from "./random.ts";
import type { Settings, SettingsPatch } from "./settings.ts";
import type { ChangeLog } from "./state/change_log.ts";
import { type SavedTable, Table, type TableWatcher } from "./table.ts";
import type { BoundCallbacks } from "./webhooks/callbacks.ts";
import { Webhooks, type WebhooksOptions } from "./webhooks/webhooks.ts";

/** What all parts of a sandbox have in common. */
export interface SandboxCore {
  readonly id: string;
  readonly clock: Clock;
  readonly random: RandomStream;
  readonly settings: Settings;
  readonly blobs: SandboxBlobs;
}

/** What a provider's state may use of its sandbox. */
export interface WorldCore extends SandboxCore {
  /** What makes a request this sandbox's. */
  readonly keys: OwnedKeys;
  /**
   * The table of one kind of record.
   *
   * @param name one that no other table of this world has
   * @param keysOf the keys under which requests name a record; none unless given
   * @throws {TypeError} when the world has a table of that name: a bug of the caller
   */
  table<Row>(name: string, keysOf?: (row: Row) => readonly string[]): Table<Row>;
}

/** How a sandbox began. */
export interface SandboxStart {
  /** Of its random stream. */
  readonly seed: string;
  /** What differed from the mock's settings. */
  readonly settings: SettingsPatch;
  /** What was given in place of generated credentials and ids. */
  readonly credentials: ByProvider;
  /** What was ordered. */
  readonly faults: readonly FaultOrder[];
}

/** An isolated world inside one mock. */
export interface Sandbox extends SandboxCore {
  readonly start: SandboxStart;
  /** Which records were changed; absent where nobody asks. */
  readonly log: ChangeLog | undefined;
  /** Every table, by provider and name. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, SavedTable>>;
  readonly journal: Journal;
  readonly faults: FaultStore;
  readonly magic: MagicInputs;
  readonly worlds: ReadonlyMap<string, ProviderWorld>;
  readonly webhooks: Webhooks;
  /** Hides this sandbox's secrets. */
  mask(): Mask;
}

/** Strings by name, by provider. */
export type ByProvider = Readonly<Record<string, NamedStrings>>;

/**
 * A sandbox with a world for each served provider.
 *
 * @param start how it begins; `core` is made accordingly
 * @param keysOf what the sandbox has at a provider; nothing yet
 * @param calls how the URLs that are registered are called
 * @param log takes note of which records are changed
 * @throws {CredentialsError} when `credentials` names a provider that is not served, or something that one does not have
 * @throws {KeyTakenError} when one of `credentials` is another sandbox's
 */
export function createSandbox(
  core: SandboxCore,
  start: SandboxStart,
  providers: readonly Provider[],
  keysOf: (provider: string) => OwnedKeys,
  calls: Pick<WebhooksOptions, "call" | "toAnyHost" | "onAttempt">,
  log?: ChangeLog,
): Sandbox {
  const { credentials } = start;
  const served = providers.map(({ contract }) => contract.name);
  const stray = Object.keys(credentials).filter((name) => !served.includes(name));
  if (stray.length > 0) {
    const problem = `it is not served. Served: ${served.join(", ")}.`;
    throw new CredentialsError(stray.map((field) => ({ field, problem })));
  }
  const tables = new Map(served.map((name) => [name, new Map<string, SavedTable>()]));
  const worlds = new Map(
    providers.map((provider) => {
      const { name } = provider.contract;
      const watch = (table: string) => log?.watch(name, table);
      const own = worldCore(core, keysOf(name), tables.get(name)!, watch);
      return [name, provider.createWorld(own, credentials[name] ?? {})];
    }),
  );
  const callbacks = new Map(
    providers.flatMap((provider) => bindCallbacks(provider, worlds.get(provider.contract.name)!)),
  );
  return {
    ...core,
    start,
    log,
    tables,
    journal: new Journal(() => core.settings.journal),
    magic: new MagicInputs(providers, core.settings),
    faults: new FaultStore(core.id, core.clock, providers.map(({ contract }) => contract)),
    worlds,
    webhooks: new Webhooks({ clock: core.clock, random: core.random, callbacks, ...calls }),
    mask: () =>
      new Mask(
        {
          headers: providers.flatMap(({ secretNames }) => secretNames.headers),
          query: providers.flatMap(({ secretNames }) => secretNames.query),
          fields: providers.flatMap(({ secretNames }) => secretNames.fields),
        },
        [...worlds.values()].flatMap((world) => [...world.secrets()]),
      ),
  };
}

function bindCallbacks({ contract, callbacks }: Provider, world: ProviderWorld): [string, BoundCallbacks][] {
  if (!callbacks) return [];
  const headers: BoundCallbacks["headers"] = async (body, now) => await callbacks.headers(world, body, now);
  return [[contract.name, { ...callbacks, headers }]];
}

function worldCore(
  core: SandboxCore,
  keys: OwnedKeys,
  tables: Map<string, SavedTable>,
  watch: (table: string) => TableWatcher | undefined,
): WorldCore {
  return {
    ...core,
    keys,
    table<Row>(name: string, keysOf?: (row: Row) => readonly string[]) {
      if (tables.has(name)) throw new TypeError(`Failed to make a table: there is one of the name "${name}" already.`);
      const table = new Table<Row>(keys, keysOf, watch(name));
      tables.set(name, table);
      return table;
    },
  };
}

/** A sandbox's good credentials and ids. */
export function credentialsOf({ worlds }: Sandbox): ByProvider {
  return Object.fromEntries([...worlds].map(([name, { credentials }]) => [name, credentials]));
}

/** What tests need of a sandbox besides: another phone number, a private file. */
export function fixturesOf({ worlds }: Sandbox): ByProvider {
  return Object.fromEntries([...worlds].map(([name, { fixtures }]) => [name, fixtures]));
}

/**
 * A new credential in a state; the good one stays good.
 *
 * @throws {CredentialsError} when the provider is not served, or knows no such state
 */
export function createCredential({ worlds }: Sandbox, provider: string, state: string): NamedStrings {
  const refused = (field: string, problem: string) => new CredentialsError([{ field, problem }]);
  const world = worlds.get(provider);
  if (!world) throw refused("provider", `"${provider}" is not served. Served: ${[...worlds.keys()].join(", ")}.`);
  if (!world.credentialStates.includes(state)) {
    throw refused("state", `"${state}" is no state of ${provider}. States: ${world.credentialStates.join(", ")}.`);
  }
  return world.createCredential(state);
}
