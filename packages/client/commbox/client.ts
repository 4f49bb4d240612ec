import type { UploadInput } from "../wire/upload_content.ts";
import { type CommBoxClientOptions, CommBoxConnection } from "./connection.ts";
import { type CommBoxMessage, type CommBoxSent, sendTemplate } from "./send_template.ts";
import { type CommBoxUpload, type CommBoxUploadOptions, upload } from "./upload.ts";

/**
 * Media on one WhatsApp channel. Every call fails with
 *
 * - a `CommBoxApiError` when CommBox refuses, or its answer lacks what it must have,
 * - a `ConnectionError` when no answer comes,
 * - a `TypeError` when an argument cannot be used: nothing was sent then,
 * - the signal's reason when `signal` is aborted.
 */
export interface CommBoxClient {
  /**
   * Uploads a file; its id is for the headers of template messages, for 30 days.
   *
   * @param file its type must be known: from the `Blob` or `File`, or from `options.type`
   * @throws {StreamSizeError} when a stream gives more or fewer bytes than its size says; the request is given up
   */
  upload(file: UploadInput, options?: CommBoxUploadOptions): Promise<CommBoxUpload>;
  /** Sends template messages, each to its recipient, up to 20 at a time; some may fail while the others go. */
  sendTemplate(
    messages: readonly CommBoxMessage[],
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<CommBoxSent>;
}

/**
 * A client of CommBox. Between a mock and the live API only `baseUrl` and the credentials change.
 *
 * @throws {TypeError} when an option cannot be used
 *
 * @example
 * ```ts
 * import { commboxClient } from "@wamock/client";
 * import { createMock } from "wamock";
 * import { assertEquals } from "@std/assert";
 *
 * await using mock = createMock();
 * const { apiKey, streamId } = mock.credentials.commbox;
 * const client = commboxClient({ apiKey, streamId, fetch: mock.fetch });
 *
 * const { id, filename } = await client.upload(new File(["%PDF-1.4"], "offer.pdf", { type: "application/pdf" }));
 * const document = { type: "document", document: { id, filename } };
 * const components = [{ type: "header", parameters: [document] }];
 * const { sent, failed } = await client.sendTemplate([
 *   { to: "19172537000", template: "header_doc", language: "en", components },
 * ]);
 * assertEquals([sent[0]?.recipient, failed], ["19172537000", []]);
 * ```
 *
 * @example A refusal
 * ```ts
 * import { CommBoxApiError, commboxClient } from "@wamock/client";
 * import { createMock } from "wamock";
 * import { assertEquals, assertRejects } from "@std/assert";
 *
 * await using mock = createMock();
 * const { streamId } = mock.credentials.commbox;
 * const client = commboxClient({ apiKey: "wrong", streamId, fetch: mock.fetch });
 *
 * const file = new Blob(["hello"], { type: "text/plain" });
 * const error = await assertRejects(() => client.upload(file), CommBoxApiError);
 * assertEquals([error.error, error.status, error.retryable], ["commbox.unauthorized", 401, false]);
 * ```
 */
export function commboxClient(options: CommBoxClientOptions): CommBoxClient {
  const connection = new CommBoxConnection(options);
  return {
    upload: (file, options) => upload(connection, file, options),
    sendTemplate: (messages, options) => sendTemplate(connection, messages, options),
  };
}
