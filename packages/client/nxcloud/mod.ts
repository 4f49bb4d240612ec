/**
 * A client of NXCloud's WhatsApp API for files and templates.
 *
 * @module
 */
export { type NxcloudClient, nxcloudClient } from "./client.ts";
export type { NxcloudClientOptions } from "./connection.ts";
export { NxcloudApiError } from "./api_error.ts";
export type { NxcloudCallOptions, NxcloudDownload, NxcloudMediaInfo } from "./media.ts";
export type { NxcloudTemplate } from "./template.ts";
export type { NxcloudUploadOptions } from "./upload.ts";
