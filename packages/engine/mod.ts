/**
 * What every mock shares: clock, ids, blobs, sandboxes, the journal, the admin API and the listening front.
 * No provider's shape is in here.
 *
 * @module
 */
export { isLoopback } from "./address.ts";
export * from "./answer.ts";
export * from "./blobs/blob.ts";
export * from "./blobs/sandbox_blobs.ts";
export * from "./blobs/store.ts";
export * from "./certificates.ts";
export * from "./clock.ts";
export { ConfigError, readConfig } from "./config/read.ts";
export { configJsonSchema } from "./config/json_schema.ts";
export type { Config } from "./config/config.ts";
export * from "./credentials.ts";
export * from "./exchange.ts";
export type { CutKind, Direction, FaultAction, FaultType, LaterError, OrderedError } from "./faults/action.ts";
export { type LaterFailure, laterFailure } from "./faults/later_failure.ts";
export type { FaultOrder, FaultTrigger } from "./faults/order.ts";
export { faultsAfterLimits, faultsBeforeAuth, faultsOnFile } from "./faults/seam.ts";
export { type Fault, FaultOrderError, type FaultRuleView, type FaultStore } from "./faults/store.ts";
export type { WireFault } from "./faults/wire_fault.ts";
export { essence, type Form, type FormOptions, type SentFile } from "./form/form.ts";
export { keepMembers } from "./form/keep_fields.ts";
export { readForm } from "./form/read_form.ts";
export * from "./incoming.ts";
export * from "./journal.ts";
export * from "./json_value.ts";
export * from "./journal/match.ts";
export { type NearMissView } from "./journal/near_miss.ts";
export { type Requests, type VerificationView, WaitError } from "./journal/requests.ts";
export type { Expectation } from "./journal/verify.ts";
export type { WaitOptions } from "./journal/wait.ts";
export * from "./ladder.ts";
export { formsFor, type MagicForm, type MagicPlace, writtenForm } from "./magic/forms.ts";
export { listMagic, type MagicListing } from "./magic/list_magic.ts";
export { MAGIC_FAULT_ID, type MagicInputs, type MagicSight } from "./magic/magic_inputs.ts";
export * from "./media_origin.ts";
export * from "./masking.ts";
export * from "./mock.ts";
export * from "./open_sandbox.ts";
export * from "./owners.ts";
export * from "./problem.ts";
export * from "./provider.ts";
export * from "./provider_error.ts";
export * from "./random.ts";
export * from "./rate_windows.ts";
export * from "./sandbox.ts";
export * from "./schedule.ts";
export { SandboxError, SandboxStaysError } from "./sandbox_error.ts";
export * from "./sandbox_options.ts";
export * from "./settings.ts";
export * from "./table.ts";
export { DataFolderError } from "./folder/data_folder_error.ts";
export { StateError } from "./state/state_error.ts";
export * from "./front/listen.ts";
export type { CallAnswer, Callbacks, Handshake } from "./webhooks/callbacks.ts";
export * from "./webhooks/delivery.ts";
export type { CallbackEvent } from "./webhooks/event.ts";
export * from "./webhooks/webhook.ts";
export { type DeliveryQuery, Webhooks } from "./webhooks/webhooks.ts";
export { readPassThrough } from "./front/proxy/reach.ts";
