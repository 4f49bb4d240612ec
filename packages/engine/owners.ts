/** Somebody else's sandbox has what a sandbox wants to have. */
export class KeyTakenError extends Error {
  override readonly name = "KeyTakenError";
  readonly key: string;
  /** Id of the sandbox that has it. */
  readonly owner: string;

  constructor(key: string, owner: string) {
    super(`Failed to make a key a sandbox's: it is sandbox "${owner}"'s already.`);
    this.key = key;
    this.owner = owner;
  }
}

/** Which sandbox has what, at one provider: credentials and objects, each under a key that the provider gives it. */
export class OwnerIndex {
  readonly #owners = new Map<string, string>();
  readonly #keys = new Map<string, OwnedKeys>();

  /** Id of the sandbox that has the first of the keys that anybody has. */
  ownerOf(keys: Iterable<string>): string | undefined {
    for (const key of keys) {
      const owner = this.#owners.get(key);
      if (owner !== undefined) return owner;
    }
    return undefined;
  }

  /** The keys of one sandbox, for it to add to. */
  keysOf(sandbox: string): OwnedKeys {
    const keys = this.#keys.get(sandbox) ?? new OwnedKeys(sandbox, this.#owners);
    this.#keys.set(sandbox, keys);
    return keys;
  }

  /** Forgets a sandbox: nothing is its own any more, nor becomes so through a request that still runs. */
  forget(sandbox: string): void {
    this.#keys.get(sandbox)?.close();
    this.#keys.delete(sandbox);
  }
}

/** What one sandbox has at one provider. */
export class OwnedKeys {
  readonly #sandbox: string;
  readonly #owners: Map<string, string>;
  readonly #own = new Set<string>();
  #closed = false;

  /** @param owners sandbox ids by key, shared by all sandboxes */
  constructor(sandbox: string, owners: Map<string, string>) {
    this.#sandbox = sandbox;
    this.#owners = owners;
  }

  /**
   * Takes all of the keys, or none.
   *
   * @throws {KeyTakenError} when another sandbox has one of them
   */
  claim(keys: readonly string[]): void {
    if (this.#closed) return;
    for (const key of keys) {
      const owner = this.#owners.get(key);
      if (owner !== undefined && owner !== this.#sandbox) throw new KeyTakenError(key, owner);
    }
    for (const key of keys) {
      this.#owners.set(key, this.#sandbox);
      this.#own.add(key);
    }
  }

  release(key: string): void {
    if (this.#own.delete(key)) this.#owners.delete(key);
  }

  /** Releases all, and claims nothing any more. */
  close(): void {
    this.#closed = true;
    for (const key of this.#own) this.#owners.delete(key);
    this.#own.clear();
  }

  /**
   * Draws until nobody has what was drawn.
   *
   * @param keyOf the key under which it is going to be claimed
   */
  fresh(draw: () => string, keyOf: (drawn: string) => string): string {
    for (;;) {
      const drawn = draw();
      if (!this.#owners.has(keyOf(drawn))) return drawn;
    }
  }
}
