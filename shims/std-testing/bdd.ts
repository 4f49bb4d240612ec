/**
 * Stand-in for `@std/testing/bdd` over `node:test`, which Deno reports as test steps.
 *
 * Remove the `links` entry in `deno.json` to use the real package instead.
 */
export { after as afterAll, afterEach, before as beforeAll, beforeEach, describe, it } from "node:test";
