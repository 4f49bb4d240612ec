import type { OwnedKeys } from "./owners.ts";

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
export class Table<Row> {
  readonly #rows = new Map<string, Row>();
  readonly #keys: OwnedKeys;
  readonly #keysOf: (row: Row) => readonly string[];

  /** @param keysOf the keys under which requests name a record; none unless given */
  constructor(keys: OwnedKeys, keysOf: (row: Row) => readonly string[] = () => []) {
    this.#keys = keys;
    this.#keysOf = keysOf;
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
  }

  delete(id: string): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#rows.delete(id);
    for (const key of this.#keysOf(row)) this.#keys.release(key);
  }

  /** Every record, in the order in which they were added. */
  values(): IterableIterator<Row> {
    return this.#rows.values();
  }
}
