import { type NamedStrings, type ProviderWorld, type Table, withGiven, type WorldCore } from "@wamock/engine";
import {
  type Account,
  ACCOUNT_STATES,
  type AccountState,
  newAccessKey,
  newAccessSecret,
  newAppKey,
  newPhone,
} from "./accounts.ts";
import { FileStore } from "./file_store.ts";
import { newNumber } from "./identifiers.ts";
import { accountKey, objectKey, storeKey } from "./owner.ts";

/** What the admin API shows as NXCloud's credentials. */
export interface NxcloudCredentials extends NamedStrings {
  readonly accessKey: string;
  readonly accessSecret: string;
  readonly businessPhone: string;
  readonly appKey: string;
}

/** What a number is to the caller. */
export type PhoneKind = "bound" | "unbound" | "unknown";

/** NXCloud's state in one sandbox. */
export class NxcloudWorld implements ProviderWorld {
  readonly credentials: NxcloudCredentials;
  readonly fixtures: { readonly unboundPhone: string; readonly unknownPhone: string; readonly wabaId: string };
  readonly credentialStates: readonly string[] = [...ACCOUNT_STATES, "phone-deleted"];
  readonly sandbox: WorldCore;
  readonly files: FileStore;
  /** Signs download URLs. */
  readonly urlKey: string;
  /** Whose signature the download URLs carry. */
  readonly storeKeyId: string;
  /** The Meta app and user that NXCloud uploads with, as handles name them. */
  readonly appId: string;
  readonly userId: string;
  readonly #accounts: Table<Account>;

  /**
   * @throws {CredentialsError} when `given` has what NXCloud's credentials cannot be
   * @throws {KeyTakenError} when something of `given` is another sandbox's
   */
  constructor(sandbox: WorldCore, given: NamedStrings = {}) {
    const { random } = sandbox;
    const standard: NxcloudCredentials = {
      accessKey: newAccessKey(random),
      accessSecret: newAccessSecret(random),
      businessPhone: newPhone(random),
      appKey: newAppKey(random),
    };
    this.sandbox = sandbox;
    this.credentials = withGiven("nxcloud", standard, given, ["accessKey"]);
    this.fixtures = { unboundPhone: newPhone(random), unknownPhone: newPhone(random), wabaId: newNumber(random) };
    this.files = new FileStore(
      sandbox.table("media", ({ objectKey: name }) => [objectKey(name)]),
      sandbox.table("objects"),
      sandbox.table("template-files"),
    );
    this.#accounts = sandbox.table("accounts", ({ accessKey }) => [accountKey(accessKey)]);
    this.#addAccount(this.credentials, "good");
    this.urlKey = random.hex(32);
    this.storeKeyId = `LTAI${random.text(20, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")}`;
    sandbox.keys.claim([storeKey(this.storeKeyId)]);
    this.appId = newNumber(random);
    this.userId = newNumber(random);
  }

  createCredential(state: string): NamedStrings {
    const { random } = this.sandbox;
    // A number that was deleted is one that the platform does not know.
    if (state === "phone-deleted") return { ...this.credentials, businessPhone: newPhone(random) };
    const account = { accessKey: newAccessKey(random), accessSecret: newAccessSecret(random) };
    this.#addAccount(account, state as AccountState);
    return { ...this.credentials, ...account };
  }

  *secrets(): Iterable<string> {
    for (const { accessSecret } of this.#accounts.values()) yield accessSecret;
    yield this.urlKey;
  }

  /** The account of that key, if it is one of this world's. */
  findAccount(accessKey: string): Promise<Account | undefined> {
    return Promise.resolve(this.#accounts.get(accessKey));
  }

  phoneKind(phone: string): Promise<PhoneKind> {
    if (phone === this.credentials.businessPhone) return Promise.resolve("bound");
    return Promise.resolve(phone === this.fixtures.unboundPhone ? "unbound" : "unknown");
  }

  #addAccount({ accessKey, accessSecret }: Omit<Account, "state">, state: AccountState): void {
    this.#accounts.put(accessKey, { accessKey, accessSecret, state });
  }
}
