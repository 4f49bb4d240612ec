/**
 * What every provider promises, as data and pure functions: no I/O, no clock, no dependency.
 *
 * @module
 */
export * from "./catalogue.ts";
export * from "./evidence.ts";
export * from "./host.ts";
export * from "./provider.ts";
export * from "./providers.ts";
export * from "./template.ts";
