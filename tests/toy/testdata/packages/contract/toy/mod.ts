/**
 * What Toy promises.
 *
 * @module
 */
export * from "./contract.ts";
export * from "./dialects.ts";
export * from "./errors/mod.ts";
export * from "./facts/mod.ts";
export * from "./identify_error.ts";
export * from "./limits.ts";
export * from "./operations.ts";
export * from "./sources.ts";
