import { COMMBOX_UNSERVED_OPERATIONS, type commboxOperations } from "@wamock/contract/commbox";

/** The id of an operation that is served. */
export type ServedOperation = typeof commboxOperations[number]["id"];

/** What a path leads to. */
export type CommBoxPath =
  | { readonly kind: "served"; readonly operation: ServedOperation; readonly streamSegment: string }
  | { readonly kind: "unserved"; readonly operation: string }
  | { readonly kind: "unknown" };

const SERVED: Readonly<Record<string, ServedOperation>> = {
  "whatsapp/uploadmedia": "commbox.media.upload",
  "v2/whatsapp/sendtemplatedmessage": "commbox.templates.send",
};

/**
 * Takes a path apart: fixed segments in any case, the stream id as it stands.
 *
 * @example
 * ```ts
 * import { parsePath } from "./path.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parsePath("/WhatsApp/UploadMedia/abc%3d%3d"), {
 *   kind: "served", operation: "commbox.media.upload", streamSegment: "abc%3d%3d",
 * });
 * assertEquals(parsePath("/v2/whatsapp/uploadmedia/abc").kind, "unknown");
 * ```
 */
export function parsePath(pathname: string): CommBoxPath {
  const segments = pathname.split("/").filter((segment) => segment !== "");
  const fixed = segments.slice(0, -1).join("/").toLowerCase();
  const operation = Object.hasOwn(SERVED, fixed) ? SERVED[fixed] : undefined;
  if (operation) return { kind: "served", operation, streamSegment: segments.at(-1) ?? "" };
  const whole = `/${segments.join("/")}/`.toLowerCase();
  const unserved = COMMBOX_UNSERVED_OPERATIONS.find(({ path }) => whole.startsWith(`${path}/`));
  return unserved ? { kind: "unserved", operation: unserved.id } : { kind: "unknown" };
}
