/**
 * A mock of Toy: files.
 *
 * @module
 */
export { createToy } from "./provider.ts";
