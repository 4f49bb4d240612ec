import type { OwnedKeys } from "./owners.ts";

/** Told of each change of a table. */
export type TableWatcher = (id: string, change: "put" | "delete") => void;

/** A table, whatever its records are: to be saved, and to be made as it was saved. */
export interface SavedTable {
  get(id: string): unknown;
  entries(): IterableIterator<[string, unknown]>;
  restore(entries: Iterable<readonly [string, unknown]>): void;
}

/**
 * Records of one kind in one sandbox, by id. A request that names what a record says belongs to the record's sandbox, as
 * long as the record is there.
 *
 * @example
 * ```ts
 * import { OwnerIndex, Table } from "@wamock/engine";
 * import { assertEquals } from "@std/assert";
 *
 * const index = new OwnerIndex();
 * const phones = new Table<{ id: string }>(index.keysOf("default"), ({ id }) => [`phone:${id}`]);
 * phones.put("123", { id: "123" });
 * assertEquals(index.ownerOf(["phone:123"]), "default");
 * phones.delete("123");
 * assertEquals(index.ownerOf(["phone:123"]), undefined);
 * ```
 */
export class Table<Row> implements SavedTable {
  readonly #rows = new Map<string, Row>();
  readonly #keys: OwnedKeys;
  readonly #keysOf: (row: Row) => readonly string[];
  readonly #changed: TableWatcher;

  /**
   * @param keysOf the keys under which requests name a record; none unless given
   * @param changed called after each change
   */
  constructor(
    keys: OwnedKeys,
    keysOf: (row: Row) => readonly string[] = () => [],
    changed: TableWatcher = () => {},
  ) {
    this.#keys = keys;
    this.#keysOf = keysOf;
    this.#changed = changed;
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  /**
   * Adds a record, or takes the place of the one of that id.
   *
   * @throws {KeyTakenError} when another sandbox has what the record says; nothing is changed then
   */
  put(id: string, row: Row): void {
    const before = this.#rows.get(id);
    const keys = this.#keysOf(row);
    this.#keys.claim(keys);
    if (before !== undefined) {
      for (const key of this.#keysOf(before)) if (!keys.includes(key)) this.#keys.release(key);
    }
    this.#rows.set(id, row);
    this.#changed(id, "put");
  }

  delete(id: string): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#rows.delete(id);
    for (const key of this.#keysOf(row)) this.#keys.release(key);
    this.#changed(id, "delete");
  }

  /** Every record, in the order in which they were added. */
  values(): IterableIterator<Row> {
    return this.#rows.values();
  }

  /** Every record with its id, in that order. */
  entries(): IterableIterator<[string, Row]> {
    return this.#rows.entries();
  }

  /** Puts others in place of all records: those that {@link entries} gave. */
  restore(entries: Iterable<readonly [string, unknown]>): void {
    for (const id of [...this.#rows.keys()]) this.delete(id);
    // Nobody but a table of this name gives out such records.
    for (const [id, row] of entries) this.put(id, row as Row);
  }
}
