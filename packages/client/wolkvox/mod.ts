/**
 * A client of Wolkvox for media in templates.
 *
 * @module
 */
export { WolkvoxApiError } from "./api_error.ts";
export { type WolkvoxClient, wolkvoxClient } from "./client.ts";
export type { WolkvoxClientOptions } from "./connection.ts";
export type { CreatedTemplate, NewTemplate } from "./create_template.ts";
export type { SentTemplate, TemplateMessage } from "./send_template.ts";
export type { StoredFile, StoreOptions } from "./storage.ts";
export type { CallOptions, UploadedSample, UploadMediaOptions } from "./upload_media.ts";
export { ApiError } from "../wire/api_error.ts";
export { ConnectionError } from "../wire/connection_error.ts";
