import { type NamedStrings, type ProviderWorld, type Table, withGiven, type WorldCore } from "@wamock/engine";
import { fileKey, keyKey } from "./owner.ts";

/** What the admin API shows as Toy's credentials. */
export interface ToyCredentials extends NamedStrings {
  readonly key: string;
}

/** A key, and whether it works. */
interface Key {
  readonly text: string;
  readonly good: boolean;
}

/** One uploaded file: nothing ever asks for its bytes. */
export interface StoredFile {
  readonly id: string;
  readonly size: number;
}

/** Toy's state in one sandbox. */
export class ToyWorld implements ProviderWorld {
  readonly credentials: ToyCredentials;
  readonly fixtures: NamedStrings = {};
  readonly credentialStates = ["revoked"];
  readonly #sandbox: WorldCore;
  readonly #keys: Table<Key>;
  readonly #files: Table<StoredFile>;

  /**
   * @throws {CredentialsError} when `given` has what Toy's credentials cannot be
   * @throws {KeyTakenError} when something of `given` is another sandbox's
   */
  constructor(sandbox: WorldCore, given: NamedStrings) {
    this.#sandbox = sandbox;
    this.credentials = withGiven("toy", { key: sandbox.random.hex(16) }, given);
    this.#keys = sandbox.table("keys", ({ text }) => [keyKey(text)]);
    this.#files = sandbox.table("files", ({ id }) => [fileKey(id)]);
    this.#keys.put(this.credentials.key, { text: this.credentials.key, good: true });
  }

  createCredential(): NamedStrings {
    const key = this.#sandbox.random.hex(16);
    this.#keys.put(key, { text: key, good: false });
    return { key };
  }

  *secrets(): Iterable<string> {
    for (const { text } of this.#keys.values()) yield text;
  }

  isGood(key: string | null): boolean {
    return key !== null && this.#keys.get(key)?.good === true;
  }

  add(size: number): string {
    const id = `t-${this.#sandbox.random.integer(1, Number.MAX_SAFE_INTEGER)}`;
    this.#files.put(id, { id, size });
    return id;
  }

  find(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }
}
