// Made by `deno task generate` from packages/contract/providers.ts.
import type { ProviderName } from "@wamock/contract";
import type { Provider } from "@wamock/engine";
import { createCommbox } from "@wamock/mock-commbox";
import { createMeta } from "@wamock/mock-meta";
import { createNxcloud } from "@wamock/mock-nxcloud";
import { createWolkvox } from "@wamock/mock-wolkvox";

/** Every provider that can be served, by name. */
export const PROVIDERS = {
  meta: createMeta,
  nxcloud: createNxcloud,
  wolkvox: createWolkvox,
  commbox: createCommbox,
} as const satisfies Readonly<Record<ProviderName, () => Provider>>;
