import {
  WOLKVOX_OTHER_MODULES,
  WOLKVOX_UNSERVED_OPERATIONS,
  type WolkvoxOperation,
  wolkvoxOperations,
} from "@wamock/contract/wolkvox";

/** A call that Wolkvox knows. */
export interface KnownCall {
  readonly id: string;
  /** `undefined` when nobody here knows. */
  readonly method: string | undefined;
  /** `undefined` when this mock does not serve it. */
  readonly operation: WolkvoxOperation | undefined;
}

const CALLS = new Map<string, KnownCall>();
for (const { id, method, path } of wolkvoxOperations) CALLS.set(path, { id, method, operation: id });
for (const { id, method, path } of WOLKVOX_UNSERVED_OPERATIONS) CALLS.set(path, { id, method, operation: undefined });

const OTHER_FILES: ReadonlySet<string> = new Set(WOLKVOX_OTHER_MODULES.files.map((file) => `/api/v2/${file}`));
const OTHER_CALL: KnownCall = { id: WOLKVOX_OTHER_MODULES.id, method: undefined, operation: undefined };

/**
 * The call that a URL names: by its file, and by `api` in its query. Of other modules' files any `api` may be
 * one.
 *
 * @example
 * ```ts
 * import { knownCall } from "./api_path.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const url = new URL("https://wv0013.wolkvox.com/api/v2/whatsapp.php?api=upload_media");
 * assertEquals(knownCall(url)?.operation, "wolkvox.media.upload");
 * ```
 */
export function knownCall({ pathname, searchParams }: URL): KnownCall | undefined {
  const api = searchParams.get("api") ?? "";
  const isOther = api !== "" && OTHER_FILES.has(pathname);
  return CALLS.get(`${pathname}?api=${api}`) ?? (isOther ? OTHER_CALL : undefined);
}
