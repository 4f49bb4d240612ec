import type { UploadInput } from "../wire/upload_content.ts";
import { type NxcloudClientOptions, NxcloudConnection } from "./connection.ts";
import {
  deleteMedia,
  downloadMedia,
  getMedia,
  type NxcloudCallOptions,
  type NxcloudDownload,
  type NxcloudMediaInfo,
} from "./media.ts";
import { createTemplate, type NxcloudTemplate } from "./template.ts";
import { type NxcloudUploadOptions, upload } from "./upload.ts";

/**
 * Files of one WhatsApp number at NXCloud. Every call fails with
 *
 * - an `NxcloudApiError` when NXCloud refuses, which it does with HTTP 200 and a code other than 0,
 * - a `ConnectionError` when no answer comes,
 * - a `TypeError` when an argument cannot be used: nothing was sent then,
 * - the signal's reason when `signal` is aborted.
 */
export interface NxcloudClient {
  /** Uploads an example file for a template; its id is a handle, good for `createTemplate` alone. */
  uploadTemplateFile(file: UploadInput, options?: NxcloudUploadOptions): Promise<{ readonly id: string }>;
  /** Uploads a media file for messages. */
  uploadMedia(file: UploadInput, options?: NxcloudUploadOptions): Promise<{ readonly id: string }>;
  /** Asks for what is known of a media id, and for a pre-signed URL of its bytes. */
  getMedia(mediaId: string, options?: NxcloudCallOptions): Promise<NxcloudMediaInfo>;
  /** Downloads a file from a URL that {@link getMedia} gave, or by its id, which takes two requests. */
  downloadMedia(
    source: string | URL | { readonly id: string },
    options?: NxcloudCallOptions,
  ): Promise<NxcloudDownload>;
  /** Deletes a media file. */
  deleteMedia(mediaId: string, options?: NxcloudCallOptions): Promise<{ readonly success: true }>;
  /** Creates a template; the client must have an `appKey`. */
  createTemplate(template: NxcloudTemplate, options?: NxcloudCallOptions): Promise<{ readonly id: string }>;
}

/**
 * A client of NXCloud's WhatsApp API. Between a mock and the live API only `baseUrl` and the credentials change.
 *
 * @throws {TypeError} when an option cannot be used
 *
 * @example
 * ```ts
 * import { nxcloudClient } from "@wamock/client";
 * import { createMock } from "wamock";
 * import { assertEquals } from "@std/assert";
 *
 * await using mock = createMock();
 * const { accessKey, accessSecret, businessPhone } = mock.credentials.nxcloud;
 * const client = nxcloudClient({ accessKey, accessSecret, businessPhone, fetch: mock.fetch });
 *
 * const { id } = await client.uploadMedia(new File(["hello"], "hello.txt", { type: "text/plain" }));
 * const { stream } = await client.downloadMedia({ id });
 * assertEquals(await new Response(stream).text(), "hello");
 * await client.deleteMedia(id);
 * ```
 *
 * @example A refusal
 * ```ts
 * import { NxcloudApiError, nxcloudClient } from "@wamock/client";
 * import { createMock } from "wamock";
 * import { assertEquals, assertRejects } from "@std/assert";
 *
 * await using mock = createMock();
 * const { accessKey, businessPhone } = mock.credentials.nxcloud;
 * const client = nxcloudClient({ accessKey, accessSecret: "wrong", businessPhone, fetch: mock.fetch });
 *
 * const error = await assertRejects(() => client.getMedia("x"), NxcloudApiError);
 * assertEquals([error.error, error.status, error.code], ["nxcloud.invalid-signature", 200, 1003]);
 * ```
 */
export function nxcloudClient(options: NxcloudClientOptions): NxcloudClient {
  const connection = new NxcloudConnection(options);
  const templateFile = {
    action: "upload a template file",
    operation: "nxcloud.template-files.upload",
    path: "/api/wa/uploadTemplateFile",
  };
  const media = { action: "upload media", operation: "nxcloud.media.upload", path: "/api/wa/uploadMedia" };
  return {
    uploadTemplateFile: (file, options) => upload(connection, templateFile, file, options),
    uploadMedia: (file, options) => upload(connection, media, file, options),
    getMedia: (mediaId, options) => getMedia(connection, mediaId, options),
    downloadMedia: (source, options) => downloadMedia(connection, source, options),
    deleteMedia: (mediaId, options) => deleteMedia(connection, mediaId, options),
    createTemplate: (template, options) => createTemplate(connection, template, options),
  };
}
