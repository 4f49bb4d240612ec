import { type WolkvoxClientOptions, WolkvoxConnection } from "./connection.ts";
import { type CreatedTemplate, createTemplate, type NewTemplate } from "./create_template.ts";
import { sendTemplate, type SentTemplate, type TemplateMessage } from "./send_template.ts";
import { changeFiles, type StoredFile, storeFile, type StoreOptions } from "./storage.ts";
import { type CallOptions, type UploadedSample, uploadMedia, type UploadMediaOptions } from "./upload_media.ts";

/**
 * Media for templates on one connector. Every call fails with
 *
 * - a `WolkvoxApiError` when Wolkvox refuses, or its answer lacks what it must have,
 * - a `ConnectionError` when no answer comes,
 * - a `TypeError` when an argument cannot be used: nothing was sent then,
 * - the signal's reason when `signal` is aborted.
 *
 * A token takes two requests at a time: whoever sends more has them refused.
 */
export interface WolkvoxClient {
  /** Hands a public file of Wolkvox Storage to Meta as a sample; the handle is for new templates. */
  uploadMedia(fileUrl: string | URL, options?: UploadMediaOptions): Promise<UploadedSample>;
  /** Sends an approved template. */
  sendTemplate(message: TemplateMessage, options?: CallOptions): Promise<SentTemplate>;
  /** Makes a template. */
  createTemplate(template: NewTemplate, options?: CallOptions): Promise<CreatedTemplate>;
  /** Puts a file into Wolkvox Storage, where it is private. */
  store(file: Blob | Uint8Array, options?: StoreOptions): Promise<StoredFile>;
  /** Makes files of the storage public. */
  publish(files: readonly string[], options?: CallOptions): Promise<void>;
  /** Deletes files of the storage; those younger than 90 days stay, and that is an error. */
  deleteFiles(files: readonly string[], options?: CallOptions): Promise<void>;
}

/**
 * A client of Wolkvox. Between a mock and the live API only `baseUrl` and the credentials change.
 *
 * @throws {TypeError} when an option cannot be used
 *
 * @example
 * ```ts
 * import { wolkvoxClient } from "@wamock/client";
 * import { createMock } from "wamock";
 * import { assertEquals, assertMatch } from "@std/assert";
 *
 * await using mock = createMock();
 * const { token, server, connectorId, fileUrl } = mock.credentials.wolkvox;
 * const client = wolkvoxClient({ server, token, connectorId, fetch: mock.fetch });
 *
 * const { handle } = await client.uploadMedia(fileUrl);
 * assertMatch(handle, /^4::/);
 * const message = { telephone: "573000000000", template: "my_template", variables: ["Ana", "1001", "Monday"] };
 * assertEquals(await client.sendTemplate(message), { sent: true });
 * ```
 *
 * @example A limit is told with 403, as a bad token is
 * ```ts
 * import { WolkvoxApiError, wolkvoxClient } from "@wamock/client";
 * import { createMock } from "wamock";
 * import { assertEquals, assertRejects } from "@std/assert";
 *
 * await using mock = createMock({ settings: { limits: { "wolkvox.licences": 0 } } });
 * const { token, server, connectorId, fileUrl } = mock.credentials.wolkvox;
 * const client = wolkvoxClient({ server, token, connectorId, fetch: mock.fetch });
 *
 * const error = await assertRejects(() => client.uploadMedia(fileUrl), WolkvoxApiError);
 * assertEquals([error.error, error.status, error.retryable], ["wolkvox.token-limit", 403, true]);
 * ```
 */
export function wolkvoxClient(options: WolkvoxClientOptions): WolkvoxClient {
  const connection = new WolkvoxConnection(options);
  return {
    uploadMedia: (fileUrl, options) => uploadMedia(connection, fileUrl, options),
    sendTemplate: (message, options) => sendTemplate(connection, message, options),
    createTemplate: (template, options) => createTemplate(connection, template, options),
    store: (file, options) => storeFile(connection, file, options),
    publish: (files, options) => changeFiles(connection, "public_access", files, options),
    deleteFiles: (files, options) => changeFiles(connection, "delete_files", files, options),
  };
}
