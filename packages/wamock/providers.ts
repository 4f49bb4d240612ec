import type { Provider } from "@wamock/engine";
import { createCommBox } from "@wamock/mock-commbox";
import { createMeta } from "@wamock/mock-meta";
import { createNxcloud } from "@wamock/mock-nxcloud";
import { createWolkvox } from "@wamock/mock-wolkvox";

/** Every provider that can be served, by name. */
export const PROVIDERS: Readonly<Record<string, () => Provider>> = {
  meta: createMeta,
  nxcloud: createNxcloud,
  wolkvox: createWolkvox,
  commbox: createCommBox,
};

/** The names of {@link PROVIDERS}. */
export const PROVIDER_NAMES: readonly string[] = Object.keys(PROVIDERS);
