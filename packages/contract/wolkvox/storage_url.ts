/** The host of public URLs: Wolkvox Storage keeps its files with Google. */
export const STORAGE_HOST = "storage.googleapis.com";

/** Where a public URL leads inside the storage. */
export interface StoragePlace {
  /** `wvox-<operation>` */
  readonly bucket: string;
  /** Path of the file, without a slash in front, decoded. */
  readonly name: string;
}

/**
 * The public URL of a file, on the real host. On a mock the same path is served by the mock's own origin.
 *
 * @example
 * ```ts
 * import { storageUrl } from "@wamock/contract/wolkvox";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   storageUrl({ bucket: "wvox-shop", name: "Fondos/a b.png" }),
 *   "https://storage.googleapis.com/wvox-shop/Fondos/a%20b.png",
 * );
 * ```
 */
export function storageUrl({ bucket, name }: StoragePlace): string {
  return `https://${STORAGE_HOST}/${bucket}/${name.split("/").map(encodeURIComponent).join("/")}`;
}

/**
 * Where in the storage a path leads; `undefined` when it is none of the storage's.
 *
 * @example
 * ```ts
 * import { storagePlace } from "@wamock/contract/wolkvox";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(storagePlace("/wvox-shop/Fondos/a%20b.png"), { bucket: "wvox-shop", name: "Fondos/a b.png" });
 * assertEquals(storagePlace("/elsewhere/a.png"), undefined);
 * ```
 */
export function storagePlace(pathname: string): StoragePlace | undefined {
  const [, bucket = "", path = ""] = /^\/(wvox-[^/]+)\/(.+)$/.exec(pathname) ?? [];
  if (bucket === "") return undefined;
  try {
    return { bucket, name: decodeURIComponent(path) };
  } catch {
    return { bucket, name: path };
  }
}
