import { readStreamId, streamIdOf } from "@wamock/contract/commbox";
import {
  CredentialsError,
  type NamedStrings,
  type ProviderWorld,
  RateWindows,
  type Table,
  withGiven,
  type WorldCore,
} from "@wamock/engine";
import { type ApiKey, KEY_STATES, type KeyState, newKeyText } from "./keys.ts";
import { MediaStore } from "./media_store.ts";
import { apiKeyKey, streamKey } from "./owner.ts";

/** What the admin API shows as CommBox's credentials. */
export interface CommBoxCredentials extends NamedStrings {
  readonly apiKey: string;
  /** Percent-encoded, as the vendor's console shows it. */
  readonly streamId: string;
}

/** What kind of channel a stream is. */
export type ChannelKind = "whatsapp" | "other";

/** A channel of the account. */
interface Channel {
  /** In its one spelling. */
  readonly streamId: string;
  readonly kind: ChannelKind;
}

/** CommBox's state in one sandbox. */
export class CommBoxWorld implements ProviderWorld {
  readonly credentials: CommBoxCredentials;
  readonly fixtures: { readonly otherChannelStreamId: string };
  readonly credentialStates: readonly string[] = KEY_STATES;
  readonly sandbox: WorldCore;
  readonly media: MediaStore;
  readonly rates: RateWindows;
  readonly #keys: Table<ApiKey>;
  readonly #channels: Table<Channel>;

  /**
   * @throws {CredentialsError} when `given` has what CommBox's credentials cannot be
   * @throws {KeyTakenError} when something of `given` is another sandbox's
   */
  constructor(sandbox: WorldCore, given: NamedStrings = {}) {
    const { random } = sandbox;
    const standard: CommBoxCredentials = { apiKey: newKeyText(random), streamId: streamIdOf(random.bytes(16)) };
    this.sandbox = sandbox;
    this.credentials = withGiven("commbox", standard, given, ["apiKey"]);
    this.fixtures = { otherChannelStreamId: streamIdOf(random.bytes(16)) };
    this.media = new MediaStore(sandbox.table("media"));
    this.rates = new RateWindows(sandbox.table("rates"));
    this.#keys = sandbox.table("keys", ({ text }) => [apiKeyKey(text)]);
    this.#channels = sandbox.table("channels", ({ streamId }) => [streamKey(streamId)]);
    this.#addChannel(this.credentials.streamId, "whatsapp");
    this.#addChannel(this.fixtures.otherChannelStreamId, "other");
    this.#addKey({ text: this.credentials.apiKey, state: "good", since: 0 });
  }

  createCredential(state: string): NamedStrings {
    const { clock, random, settings } = this.sandbox;
    const now = clock.now();
    // A key that was revoked just now would still work: this one's grace has just ended.
    const since = state === "revoked" ? now - settings.limit("commbox.key-grace") * 86_400_000 : now;
    const apiKey = newKeyText(random, state === "expired" ? now - 3_600_000 : undefined);
    this.#addKey({ text: apiKey, state: state as KeyState, since });
    return { ...this.credentials, apiKey };
  }

  *secrets(): Iterable<string> {
    for (const { text } of this.#keys.values()) yield text;
  }

  /** The key that reads so, if it is one of this world's. */
  findKey(text: string): Promise<ApiKey | undefined> {
    return Promise.resolve(this.#keys.get(text));
  }

  /** What kind of channel has this stream id, in its one spelling. */
  channelKind(streamId: string): Promise<ChannelKind | undefined> {
    return Promise.resolve(this.#channels.get(streamId)?.kind);
  }

  /** A media id that was never given out: 15 or 16 digits, below 2^53 so that JSON readers keep it whole. */
  async newMediaId(): Promise<string> {
    for (;;) {
      const id = String(this.sandbox.random.integer(100_000_000_000_000, Number.MAX_SAFE_INTEGER));
      if (!await this.media.has(id)) return id;
    }
  }

  #addKey(key: ApiKey): void {
    this.#keys.put(key.text, key);
  }

  #addChannel(text: string, kind: ChannelKind): void {
    const streamId = canonical(text);
    this.#channels.put(streamId, { streamId, kind });
  }
}

function canonical(streamId: string): string {
  const id = readStreamId(streamId);
  if (id !== undefined) return id;
  const problem = `"${streamId}" is no stream id. Pass one as the console shows it, such as ` +
    '"hNyRN_fLUy7rrOrN9jLpipA%3d%3d".';
  throw new CredentialsError([{ field: "commbox.streamId", problem }]);
}
