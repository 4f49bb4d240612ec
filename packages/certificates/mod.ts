/**
 * A certificate authority of this machine's own, and what it vouches for: the providers' host names.
 *
 * @module
 */
export * from "./data_folder.ts";
export * from "./folder.ts";
