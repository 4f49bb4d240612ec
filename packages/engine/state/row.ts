import type { StoredBlob } from "../blobs/blob.ts";
import { KeptBlob } from "../blobs/sandbox_blobs.ts";

/** Where in a record something is: names of members and places in lists. */
export type Path = readonly (string | number)[];

/** A record as it is saved: JSON, with what blobs it has beside it. */
export interface SavedRow {
  /** The record, with `null` where it has a blob. What stands there may be a client's own, so no mark in it is safe. */
  readonly value: unknown;
  readonly blobs: readonly { readonly at: Path; readonly blob: StoredBlob }[];
}

/** Takes a record apart. Members that are `undefined` are left out, as in JSON. */
export function takeRowApart(row: unknown): SavedRow {
  const blobs: { at: Path; blob: StoredBlob }[] = [];
  const walk = (value: unknown, at: Path): unknown => {
    if (value instanceof KeptBlob) {
      blobs.push({ at, blob: value.stored });
      return null;
    }
    if (Array.isArray(value)) return value.map((item, index) => walk(item, [...at, index]));
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return Object.fromEntries(members.map(([name, member]) => [name, walk(member, [...at, name])]));
  };
  return { value: walk(row, []), blobs };
}

/**
 * Puts a record together.
 *
 * @param keep makes a stored blob one that the record may hold
 * @throws {RangeError} when a blob's place is not in it
 */
export function putRowTogether({ value, blobs }: SavedRow, keep: (stored: StoredBlob) => StoredBlob): unknown {
  const root: Record<string, unknown> = { row: structuredClone(value) };
  for (const { at, blob } of blobs) {
    const path = ["row", ...at];
    const name = path.pop()!;
    const holder = path.reduce<unknown>((place, step) => memberOf(place, step), root);
    if (memberOf(holder, name) !== null) throw new RangeError(`there is no place for a blob at ${at.join(".")}`);
    Reflect.set(holder as object, name, keep(blob));
  }
  return root.row;
}

function memberOf(place: unknown, step: string | number): unknown {
  return typeof place === "object" && place !== null && Object.hasOwn(place, step)
    ? Reflect.get(place, step)
    : undefined;
}
