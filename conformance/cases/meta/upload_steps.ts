import type { RequestStep } from "../../case.ts";
import type { BytesSpec } from "../../bytes.ts";
import type { CallRequest, HeaderLine } from "../../request.ts";
import type { HandleExpectation, MetaError, MetaExpectation } from "./case.ts";
import { call, having, HEADERS, VERSION } from "./requests.ts";

type MetaRequestStep = RequestStep<MetaExpectation>;

/** Where a session is opened. */
export const UPLOADS_PATH = `/${VERSION}/{appId}/uploads`;

/** Where a session is, as its id came. */
export const SESSION_PATH = `/${VERSION}/{session}`;

/** The bytes of uploads that are not about their bytes: ten of them. */
export const TEN_BYTES = "0123456789";

/** What a session of {@link TEN_BYTES} is opened with. */
export const TEN_BYTES_QUERY = "file_length=10&file_type=image%2Fpng";

/** The handle of {@link TEN_BYTES}. */
export const TEN_BYTES_HANDLE: HandleExpectation = { name: "", type: "image/png", lines: 1 };

/** The headers of a client that follows the guide. */
export const OAUTH: readonly HeaderLine[] = having("Authorization", "OAuth {accessToken}");

/** A session that must open; its id is kept as `{session}`. */
export function opened(query = TEN_BYTES_QUERY, session = query, path = UPLOADS_PATH): MetaRequestStep {
  return {
    request: call("POST", `${path}?${query}`),
    expect: { success: "meta.uploads.create", session },
    keep: { session: "id" },
  };
}

/** A session that must not open. */
export function notOpened(error: MetaError, path: string, values: Record<string, string>): MetaRequestStep {
  return { request: call("POST", path), expect: { error, values } };
}

/** A call that sends bytes from an offset on. */
export function bytesFrom(
  offset: string | null,
  body: BytesSpec,
  headers: readonly HeaderLine[] = OAUTH,
  path = SESSION_PATH,
): CallRequest {
  const all = offset === null ? headers : [...headers, ["file_offset", offset] as const];
  return { kind: "call", method: "POST", path, headers: all, body };
}

/** Bytes that must make the file whole; the handle is kept as `{handle}`. */
export function sent(
  offset = "0",
  text = TEN_BYTES,
  handle: HandleExpectation = TEN_BYTES_HANDLE,
  headers?: readonly HeaderLine[],
): MetaRequestStep {
  return {
    request: bytesFrom(offset, { text }, headers),
    expect: { success: "meta.uploads.upload", handle },
    keep: { handle: "h" },
  };
}

/** Bytes that must be refused. */
export function bytesRefused(error: MetaError, request: CallRequest): MetaRequestStep {
  return { request, expect: { error } };
}

/** The state of the session, which must go on at an offset. */
export function offsetIs(offset: number | string, headers: readonly HeaderLine[] = OAUTH): MetaRequestStep {
  return {
    request: call("GET", SESSION_PATH, headers),
    expect: { success: "meta.uploads.status", equals: { id: "{session}", file_offset: offset } },
  };
}

/** A template's handle: an upload of {@link TEN_BYTES} from beginning to end. */
export const uploadedSample: readonly MetaRequestStep[] = [opened(), sent()];

/** {@link HEADERS} without the token. */
export const NO_TOKEN: readonly HeaderLine[] = HEADERS.filter(([name]) => name !== "Authorization");
