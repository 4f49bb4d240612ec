// Made by `deno task generate` from packages/contract/providers.ts.
/**
 * Thin clients of the APIs through which media is uploaded to WhatsApp. They run in Deno, Node, Bun and browsers,
 * without any package; between a mock and the live API only the base URL and the credential change.
 *
 * @module
 */
export * from "./meta/mod.ts";
export * from "./nxcloud/mod.ts";
export * from "./wolkvox/mod.ts";
export * from "./commbox/mod.ts";
