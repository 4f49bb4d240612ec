/**
 * A client of Meta's WhatsApp Cloud API for media, messages, resumable uploads and templates.
 *
 * @module
 */
export { type MetaClient, metaClient } from "./client.ts";
export type { MetaClientOptions } from "./connection.ts";
export { MetaApiError } from "./api_error.ts";
export { verifyWebhook } from "./verify_webhook.ts";
export { type DownloadedMedia, type DownloadOptions, type DownloadRange, ForeignHostError } from "./download.ts";
export type { GetOptions, MediaInfo } from "./get.ts";
export type { DeletedMedia, DeleteOptions } from "./delete.ts";
export type { AcceptedMessage, MediaToSend, SendOptions, TemplateToSend } from "./send.ts";
export type {
  DeletedTemplate,
  DeleteTemplateOptions,
  ListedTemplate,
  ListTemplatesOptions,
  MetaTemplate,
  TemplateComponent,
  TemplateInput,
  TemplatePage,
} from "./templates.ts";
export type { UploadedMedia, UploadOptions } from "./upload.ts";
export type { UploadBytesOptions, UploadedFile } from "./upload_bytes.ts";
export type { UploadSession, UploadSessionInput, UploadSessionOptions, UploadStatus } from "./upload_session.ts";
export { ApiError } from "../wire/api_error.ts";
export { ConnectionError } from "../wire/connection_error.ts";
export { type SizedStream, StreamSizeError } from "../wire/sized_stream.ts";
export type { UploadInput } from "../wire/upload_content.ts";
