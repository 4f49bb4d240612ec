import type { Provider } from "@wamock/engine";
import { createMeta } from "@wamock/mock-meta";
import { createNxcloud } from "@wamock/mock-nxcloud";

/** Every provider that can be served, by name. */
export const PROVIDERS: Readonly<Record<string, () => Provider>> = {
  meta: createMeta,
  nxcloud: createNxcloud,
};

/** The names of {@link PROVIDERS}. */
export const PROVIDER_NAMES: readonly string[] = Object.keys(PROVIDERS);
