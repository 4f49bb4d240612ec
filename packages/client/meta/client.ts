import type { UploadInput } from "../wire/upload_content.ts";
import { type MetaClientOptions, MetaConnection } from "./connection.ts";
import { type DeletedMedia, deleteMedia, type DeleteOptions } from "./delete.ts";
import { download, type DownloadedMedia, type DownloadOptions } from "./download.ts";
import { get, type GetOptions, type MediaInfo } from "./get.ts";
import {
  type AcceptedMessage,
  type MediaToSend,
  sendMedia,
  type SendOptions,
  sendTemplate,
  sendText,
  type TemplateToSend,
} from "./send.ts";
import {
  createTemplate,
  type DeletedTemplate,
  deleteTemplate,
  type DeleteTemplateOptions,
  listTemplates,
  type ListTemplatesOptions,
  type MetaTemplate,
  type TemplateInput,
  type TemplatePage,
} from "./templates.ts";
import { upload, type UploadedMedia, type UploadOptions } from "./upload.ts";
import { uploadBytes, type UploadBytesOptions, type UploadedFile } from "./upload_bytes.ts";
import {
  createUploadSession,
  type UploadSession,
  type UploadSessionInput,
  type UploadSessionOptions,
  type UploadStatus,
  uploadStatus,
} from "./upload_session.ts";

/**
 * Media, messages and templates of one business phone number. Every call fails with
 *
 * - a `MetaApiError` when Meta refuses, or its answer lacks what it must have,
 * - a `ConnectionError` when no answer comes,
 * - a `TypeError` when an argument cannot be used: nothing was sent then,
 * - the signal's reason when `signal` is aborted.
 */
export interface MetaClient {
  /**
   * Uploads a file.
   *
   * A stream is sent as it comes, with a Content-Length and no faster than the server reads, in Deno, Node and Bun.
   * In a browser, and through a `fetch` that was handed in, it is collected first, because neither sends a stream
   * with a length. In the former three it goes past `fetch`, through `node:http` or `node:https`: further authorities are taken from
   * `NODE_EXTRA_CA_CERTS` (Deno's `--cert` is not seen), and a proxy only under `NODE_USE_ENV_PROXY`.
   *
   * @param file its type must be known: from the `Blob` or `File`, or from `options.type`
   * @throws {StreamSizeError} when a stream gives more or fewer bytes than its size says; the request is given up
   */
  upload(file: UploadInput, options?: UploadOptions): Promise<UploadedMedia>;
  /** Asks for what is known of a media id, and for a URL that gives its bytes for five minutes. */
  get(mediaId: string, options?: GetOptions): Promise<MediaInfo>;
  /**
   * Downloads a file from a URL that {@link get} gave, or by its id, which takes two requests.
   *
   * @throws {ForeignHostError} when the URL leads elsewhere than to `baseUrl` or Meta's download host
   */
  download(source: string | URL | { readonly id: string }, options?: DownloadOptions): Promise<DownloadedMedia>;
  /** Deletes a media file. */
  delete(mediaId: string, options?: DeleteOptions): Promise<DeletedMedia>;
  /**
   * Sends media. Meta's answer says nothing of the media: a type that is wrong for its message fails by webhook.
   *
   * @param to the recipient's number, with the country's code
   */
  sendMedia(to: string, media: MediaToSend, options?: SendOptions): Promise<AcceptedMessage>;
  /** Sends a text. */
  sendText(to: string, body: string, options?: SendOptions): Promise<AcceptedMessage>;
  /** Sends a template that was approved. */
  sendTemplate(to: string, template: TemplateToSend, options?: SendOptions): Promise<AcceptedMessage>;
  /** Opens a resumable upload: what the sample in a template's header comes from. */
  createUploadSession(input: UploadSessionInput, options?: UploadSessionOptions): Promise<UploadSession>;
  /**
   * Sends a file's bytes, from where the upload goes on: after a cut, or a restart, the same call with the same session
   * id finishes it. The file goes out as {@link upload} sends it.
   *
   * @throws {StreamSizeError} when a stream gives more or fewer bytes than its size says; the request is given up
   */
  uploadBytes(sessionId: string, file: UploadInput, options?: UploadBytesOptions): Promise<UploadedFile>;
  /** Asks how far a resumable upload is. */
  uploadStatus(sessionId: string, options?: UploadSessionOptions): Promise<UploadStatus>;
  /** Creates a template; needs `businessAccountId`. */
  createTemplate(template: TemplateInput, options?: { readonly signal?: AbortSignal }): Promise<MetaTemplate>;
  /** Lists templates page by page; needs `businessAccountId`. */
  listTemplates(options?: ListTemplatesOptions): Promise<TemplatePage>;
  /** Deletes the templates of a name; needs `businessAccountId`. */
  deleteTemplate(name: string, options?: DeleteTemplateOptions): Promise<DeletedTemplate>;
}

/**
 * A client of Meta's WhatsApp Cloud API. Between a mock and the live API only `baseUrl` and the credentials change.
 *
 * @throws {TypeError} when an option cannot be used
 *
 * @example
 * ```ts
 * import { metaClient } from "@wamock/client";
 * import { createMock } from "wamock";
 * import { assertEquals } from "@std/assert";
 *
 * await using mock = createMock();
 * const { accessToken, phoneNumberId } = mock.credentials.meta;
 * const client = metaClient({ accessToken, phoneNumberId, fetch: mock.fetch });
 *
 * const { id } = await client.upload(new File(["hello"], "hello.txt", { type: "text/plain" }));
 * assertEquals((await client.get(id)).fileSize, 5);
 * const { stream } = await client.download({ id });
 * assertEquals(await new Response(stream).text(), "hello");
 * await client.sendMedia("15551234567", { type: "document", id, filename: "hello.txt" });
 * await client.delete(id);
 * ```
 *
 * @example A refusal
 * ```ts
 * import { MetaApiError, metaClient } from "@wamock/client";
 * import { createMock } from "wamock";
 * import { assertEquals, assertRejects } from "@std/assert";
 *
 * await using mock = createMock();
 * const { accessToken, phoneNumberId } = mock.credentials.meta;
 * const client = metaClient({ accessToken, phoneNumberId, fetch: mock.fetch });
 *
 * const error = await assertRejects(() => client.upload(new Blob(["a,b"], { type: "text/csv" })), MetaApiError);
 * assertEquals([error.error, error.status, error.retryable], ["meta.type-not-allowed", 400, false]);
 * ```
 */
export function metaClient(options: MetaClientOptions): MetaClient {
  const connection = new MetaConnection(options);
  return {
    upload: (file, options) => upload(connection, file, options),
    get: (mediaId, options) => get(connection, mediaId, options),
    download: (source, options) => download(connection, source, options),
    delete: (mediaId, options) => deleteMedia(connection, mediaId, options),
    sendMedia: (to, media, options) => sendMedia(connection, to, media, options),
    sendText: (to, body, options) => sendText(connection, to, body, options),
    sendTemplate: (to, template, options) => sendTemplate(connection, to, template, options),
    createUploadSession: (input, options) => createUploadSession(connection, input, options),
    uploadBytes: (sessionId, file, options) => uploadBytes(connection, sessionId, file, options),
    uploadStatus: (sessionId, options) => uploadStatus(connection, sessionId, options),
    createTemplate: (template, options) => createTemplate(connection, template, options),
    listTemplates: (options) => listTemplates(connection, options),
    deleteTemplate: (name, options) => deleteTemplate(connection, name, options),
  };
}
