/**
 * A client of CommBox's API for media of WhatsApp channels.
 *
 * @module
 */
export { type CommBoxClient, commboxClient } from "./client.ts";
export type { CommBoxClientOptions } from "./connection.ts";
export { CommBoxApiError } from "./api_error.ts";
export type { CommBoxFailedMessage, CommBoxSentMessage } from "./messages.ts";
export type { CommBoxMessage, CommBoxSent } from "./send_template.ts";
export type { CommBoxUpload, CommBoxUploadOptions } from "./upload.ts";
export { ApiError } from "../wire/api_error.ts";
export { ConnectionError } from "../wire/connection_error.ts";
export { type SizedStream, StreamSizeError } from "../wire/sized_stream.ts";
export type { UploadInput } from "../wire/upload_content.ts";
