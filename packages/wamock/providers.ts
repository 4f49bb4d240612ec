import type { Provider } from "@wamock/engine";
import { createCommBox } from "@wamock/mock-commbox";
import { createMeta } from "@wamock/mock-meta";

/** Every provider that can be served, by name. */
export const PROVIDERS: Readonly<Record<string, () => Provider>> = {
  meta: createMeta,
  commbox: createCommBox,
};

/** The names of {@link PROVIDERS}. */
export const PROVIDER_NAMES: readonly string[] = Object.keys(PROVIDERS);
