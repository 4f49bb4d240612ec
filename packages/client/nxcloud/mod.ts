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
export { type CallbackHeaders, verifyNxcloudCallback } from "./verify_callback.ts";
export { ApiError } from "../wire/api_error.ts";
export { ConnectionError } from "../wire/connection_error.ts";
export { type SizedStream, StreamSizeError } from "../wire/sized_stream.ts";
export type { UploadInput } from "../wire/upload_content.ts";
