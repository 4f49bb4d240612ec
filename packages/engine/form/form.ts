import type { StoredBlob } from "../blobs/blob.ts";

/** The file part of a form. */
export interface SentFile {
  readonly filename: string;
  /** Its Content-Type as sent; `application/octet-stream` when it declares none. */
  readonly type: string;
  readonly typeDeclared: boolean;
  /** In bytes. */
  readonly size: number;
  /** The bytes; absent when there was no use in keeping them. */
  readonly blob: StoredBlob | undefined;
}

/** What a request's body says, as far as it can be read. */
export interface Form {
  readonly kind: "multipart" | "json" | "urlencoded" | "unreadable" | "empty";
  /** Text fields, the first of each name. */
  readonly fields: ReadonlyMap<string, string>;
  /** The first of {@link files}. */
  readonly file: SentFile | undefined;
  /** Every file part that was taken, in their order. */
  readonly files: readonly SentFile[];
  /** What stands in the place of the file: a text field, nested fields, a JSON value. */
  readonly notAFile: string | undefined;
}

/** What a provider wants to see of a form. */
export interface FormOptions {
  /**
   * The name of the part that holds the file. Absent where a call takes parameters and no file: JSON and URL-encoded
   * bodies are then as good as a form.
   */
  readonly fileField?: string;
  /**
   * Whether a file part is taken, by its name, and those of the parts that were taken before. Default: the first that
   * is named {@link fileField}. One with an empty filename never is: it is a file control that was left empty.
   */
  readonly takes?: (name: string | undefined, taken: readonly (string | undefined)[]) => boolean;
  /** The most bytes that are kept of a file of that media type (lower-case essence); 0 for none. */
  readonly keepBytes: (type: string) => number;
}

/** A form of which nothing can be told. */
export function formOf(kind: "unreadable" | "empty"): Form {
  return { kind, fields: new Map(), file: undefined, files: [], notAFile: undefined };
}

/** Whether a field of that name stands in the file's place, if there is one: `file`, or nested as in `file[value]`. */
export function isInPlaceOf(fileField: string | undefined, name: string): boolean {
  return fileField === undefined ? false : name === fileField || name.startsWith(`${fileField}[`);
}

/**
 * A media type without its parameters, lower-case: what lists of types compare. What declares none counts as
 * `application/octet-stream`.
 *
 * @example
 * ```ts
 * import { essence } from "@wamock/engine";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(essence("Audio/Ogg; codecs=opus"), "audio/ogg");
 * ```
 */
export function essence(type: string | undefined): string {
  return (type ?? "application/octet-stream").split(";", 1)[0]!.trim().toLowerCase();
}
