/**
 * Every provider, in the order in which they are shown. It is the one list of them: whatever else must name each of
 * them is made from it by `deno task generate`.
 */
export const PROVIDER_NAMES = [
  "meta",
  "nxcloud",
  "wolkvox",
  "commbox",
] as const;

/** The name of a provider. */
export type ProviderName = typeof PROVIDER_NAMES[number];
