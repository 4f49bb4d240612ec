import type { TableWatcher } from "../table.ts";

/** A record that was put or deleted. */
export interface Change {
  readonly provider: string;
  readonly table: string;
  readonly id: string;
  readonly change: "put" | "delete";
}

/** Which records of a sandbox were changed since they were saved, in order. */
export class ChangeLog {
  #changes: Change[] = [];
  #onChange: () => void = () => {};

  /** Watches a table. */
  watch(provider: string, table: string): TableWatcher {
    return (id, change) => {
      this.#changes.push({ provider, table, id, change });
      this.#onChange();
    };
  }

  /** From now on tells of every change; those before are forgotten. */
  follow(onChange: () => void): void {
    this.#changes = [];
    this.#onChange = onChange;
  }

  get changes(): readonly Change[] {
    return this.#changes;
  }

  /** Forgets the first so many changes. */
  forget(count: number): void {
    this.#changes = this.#changes.slice(count);
  }
}
