/**
 * The file name in a Content-Disposition, or `undefined` when it has none. Without quotes it goes up to the next
 * semicolon, spaces included: Meta quotes nothing.
 *
 * @example
 * ```ts
 * import { dispositionFileName } from "./content_disposition.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(dispositionFileName("inline;filename=my photo.png"), "my photo.png");
 * assertEquals(dispositionFileName('attachment; filename="a;b.png"'), "a;b.png");
 * ```
 */
export function dispositionFileName(header: string | null): string | undefined {
  const match = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/i.exec(header ?? "");
  const name = match?.[1]?.replace(/\\(.)/g, "$1") ?? match?.[2]?.trim();
  return name || undefined;
}
