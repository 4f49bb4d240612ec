import type { NamedStrings, ProviderWorld, SandboxCore } from "@wamock/engine";
import { MediaStore } from "./media_store.ts";
import { isSessionId } from "./path.ts";
import { newTokenText, type Token, TOKEN_STATES, type TokenState } from "./tokens.ts";

/** What the admin API shows as Meta's credentials. */
export interface MetaCredentials extends NamedStrings {
  readonly accessToken: string;
  readonly phoneNumberId: string;
  readonly businessAccountId: string;
  readonly appId: string;
  readonly appSecret: string;
}

/** What a node id stands for. */
export type NodeKind =
  | "phone"
  | "deleted-phone"
  | "business-account"
  | "application"
  | "user"
  | "media"
  | "upload-session"
  | "unknown";

/** Meta's state in one sandbox. */
export class MetaWorld implements ProviderWorld {
  readonly credentials: MetaCredentials;
  readonly fixtures: { readonly otherPhoneNumberId: string };
  readonly credentialStates: readonly string[] = [...TOKEN_STATES, "phone-deleted"];
  readonly sandbox: SandboxCore;
  readonly media = new MediaStore();
  /** Signs download URLs. */
  readonly urlKey: string;
  /** The build that answers, as `x-fb-rev` names it: 10 digits. */
  readonly revision: string;
  readonly #tokens = new Map<string, Token>();
  readonly #phones: Set<string>;
  readonly #deletedPhones = new Set<string>();

  /** @throws {TypeError} when `given` has a name that Meta's credentials have not */
  constructor(sandbox: SandboxCore, given: NamedStrings = {}) {
    const { random } = sandbox;
    const standard: MetaCredentials = {
      accessToken: newTokenText(random),
      phoneNumberId: this.#newId(random),
      businessAccountId: this.#newId(random),
      appId: this.#newId(random),
      appSecret: random.hex(16),
    };
    const unknown = Object.keys(given).filter((name) => !Object.hasOwn(standard, name));
    if (unknown.length > 0) {
      const names = Object.keys(standard).join(", ");
      throw new TypeError(`Failed to set Meta's credentials: there is no ${unknown.join(", ")}. There are: ${names}.`);
    }
    this.sandbox = sandbox;
    this.credentials = { ...standard, ...given };
    this.fixtures = { otherPhoneNumberId: this.#newId(random) };
    this.#phones = new Set([this.credentials.phoneNumberId, this.fixtures.otherPhoneNumberId]);
    this.#addToken(this.credentials.accessToken, "good");
    this.urlKey = random.hex(32);
    this.revision = String(random.integer(1_030_000_000, 1_049_999_999));
  }

  createCredential(state: string): NamedStrings {
    if (state === "phone-deleted") {
      const phoneNumberId = this.#newId(this.sandbox.random);
      this.#deletedPhones.add(phoneNumberId);
      return { ...this.credentials, phoneNumberId };
    }
    const accessToken = newTokenText(this.sandbox.random);
    this.#addToken(accessToken, state as TokenState);
    return { ...this.credentials, accessToken };
  }

  *secrets(): Iterable<string> {
    yield* this.#tokens.keys();
    yield this.credentials.appSecret;
  }

  /** The token that reads so, if it is one of this world's. */
  findToken(text: string): Promise<Token | undefined> {
    return Promise.resolve(this.#tokens.get(text));
  }

  async nodeKind(id: string): Promise<NodeKind> {
    if (id === "me") return "user";
    // By its shape alone: a session that nobody opened has a refusal of its own.
    if (isSessionId(id)) return "upload-session";
    if (this.#phones.has(id)) return "phone";
    if (this.#deletedPhones.has(id)) return "deleted-phone";
    if (id === this.credentials.businessAccountId) return "business-account";
    if (id === this.credentials.appId || id === "app") return "application";
    return await this.media.find(id, this.sandbox.clock.now()) ? "media" : "unknown";
  }

  /** A media id that was never given out. */
  async newMediaId(): Promise<string> {
    for (;;) {
      const id = this.#newId(this.sandbox.random);
      if (await this.nodeKind(id) === "unknown") return id;
    }
  }

  #addToken(text: string, state: TokenState): void {
    const expiredAt = state === "expired" ? this.sandbox.clock.now() - 3_600_000 : undefined;
    this.#tokens.set(text, { text, state, expiredAt });
  }

  /** 15 or 16 digits, no leading zero, below 2^53 so that JSON readers keep it whole. */
  #newId(random: SandboxCore["random"]): string {
    return String(random.integer(100_000_000_000_000, Number.MAX_SAFE_INTEGER));
  }
}
