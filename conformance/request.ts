import type { BytesSpec } from "./bytes.ts";

/** A header line; the value may hold placeholders. */
export type HeaderLine = readonly [name: string, value: string];

/** How a request is signed, in the words of its provider's suite; texts may hold placeholders. */
export type SignSpec = Readonly<Record<string, string | number>>;

/** What every request has. */
interface RequestSpecBase {
  /**
   * Every header that is sent, in this order and case, besides `Host` and `Connection` in front, and after them
   * what the body needs: `Content-Type` and its framing.
   */
  readonly headers: readonly HeaderLine[];
  /** Has the suite's signer add headers in front of {@link headers}, once every byte of the request is known. */
  readonly sign?: SignSpec;
}

/** A body's framing. */
interface BodySpecBase {
  /** Sent with `Transfer-Encoding: chunked` in place of `Content-Length`. */
  readonly chunked?: true;
}

/** A call with any body, or none. */
export interface CallRequest extends RequestSpecBase, BodySpecBase {
  readonly kind: "call";
  readonly method: string;
  /** Path and query as they stand on the wire; may hold placeholders. */
  readonly path: string;
  readonly body?: BytesSpec;
}

/** One part of a multipart body. */
export interface PartSpec {
  readonly name: string;
  /** Absent: the part is a text field. */
  readonly filename?: string;
  /** The part's Content-Type; absent: it has none. */
  readonly type?: string;
  /** Further headers of the part. */
  readonly headers?: readonly HeaderLine[];
  readonly content: BytesSpec;
}

/** A POST of a multipart form, made byte by byte. */
export interface UploadRequest extends RequestSpecBase, BodySpecBase {
  readonly kind: "upload";
  /** Path and query as they stand on the wire; may hold placeholders. */
  readonly path: string;
  /** The Content-Type header; `{boundary}` stands for the boundary. `null`: there is none. */
  readonly contentType: string | null;
  readonly parts: readonly PartSpec[];
}

/** A GET of a URL that an earlier answer gave. */
export interface DownloadRequest extends RequestSpecBase {
  readonly kind: "download";
  /** Absolute; a placeholder, mostly. */
  readonly url: string;
}

/** One request of a case. The vocabulary is closed: a case says nothing that is not in it. */
export type RequestSpec = CallRequest | UploadRequest | DownloadRequest;

/** The boundary of every multipart body of the suite. */
export const BOUNDARY = "----wamock-conformance-7f3c9b2e5d184a60";
