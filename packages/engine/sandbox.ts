import type { BlobStore } from "./blobs/store.ts";
import type { Clock } from "./clock.ts";
import { Journal } from "./journal.ts";
import { Mask } from "./masking.ts";
import type { Provider, ProviderWorld } from "./provider.ts";
import type { RandomStream } from "./random.ts";
import type { Settings } from "./settings.ts";

/** What a provider's state may use of its sandbox. */
export interface SandboxCore {
  readonly id: string;
  readonly clock: Clock;
  readonly random: RandomStream;
  readonly settings: Settings;
  readonly blobs: BlobStore;
}

/** An isolated world inside one mock. */
export interface Sandbox extends SandboxCore {
  readonly journal: Journal;
  readonly worlds: ReadonlyMap<string, ProviderWorld>;
  /** Hides this sandbox's secrets. */
  mask(): Mask;
}

/**
 * A sandbox with a world for each served provider.
 *
 * @throws {TypeError} when `credentials` names a provider that is not served, or something that one does not have
 */
export function createSandbox(
  core: SandboxCore,
  providers: readonly Provider[],
  credentials: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Sandbox {
  const served = providers.map(({ contract }) => contract.name);
  const stray = Object.keys(credentials).filter((name) => !served.includes(name));
  if (stray.length > 0) {
    throw new TypeError(`Failed to set credentials: ${stray.join(", ")} is not served. Served: ${served.join(", ")}.`);
  }
  const worlds = new Map(
    providers.map((provider) => {
      const { name } = provider.contract;
      return [name, provider.createWorld(core, credentials[name] ?? {})];
    }),
  );
  return {
    ...core,
    journal: new Journal(),
    worlds,
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
