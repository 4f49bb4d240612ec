/**
 * What every mock shares: clock, ids, blobs, sandboxes, the journal, the admin API and the listening front.
 * No provider's shape is in here.
 *
 * @module
 */
export * from "./answer.ts";
export * from "./blobs/blob.ts";
export * from "./blobs/store.ts";
export * from "./clock.ts";
export * from "./exchange.ts";
export { essence, type Form, type FormOptions, type SentFile } from "./form/form.ts";
export { readForm } from "./form/read_form.ts";
export * from "./incoming.ts";
export * from "./journal.ts";
export * from "./ladder.ts";
export * from "./masking.ts";
export * from "./mock.ts";
export * from "./problem.ts";
export * from "./provider.ts";
export * from "./provider_error.ts";
export * from "./random.ts";
export * from "./sandbox.ts";
export * from "./settings.ts";
export * from "./front/listen.ts";
