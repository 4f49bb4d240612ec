/**
 * A thin client of Toy.
 *
 * @module
 */
export { ToyApiError } from "./api_error.ts";
export { type ToyClient, toyClient } from "./client.ts";
export type { ToyClientOptions } from "./connection.ts";
