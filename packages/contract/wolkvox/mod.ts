/**
 * What Wolkvox promises about media for templates, its storage, and the templates that use it.
 *
 * @module
 */
export * from "./contract.ts";
export * from "./dialects.ts";
export * from "./envelope.ts";
export * from "./errors/mod.ts";
export * from "./facts/mod.ts";
export * from "./hosts.ts";
export * from "./identifiers.ts";
export * from "./identify_error.ts";
export * from "./limits.ts";
export * from "./media_types.ts";
export * from "./operations.ts";
export * from "./sources.ts";
export * from "./storage_url.ts";
