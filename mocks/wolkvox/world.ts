import { storagePlace, storageUrl } from "@wamock/contract/wolkvox";
import {
  CredentialsError,
  type NamedStrings,
  type ProviderWorld,
  type Table,
  withGiven,
  type WorldCore,
} from "@wamock/engine";
import { Handles } from "./handles.ts";
import { bucketKey, tokenKey } from "./owner.ts";
import { sampleJpeg } from "./sample_file.ts";
import { type StoredFile, WolkvoxStorage } from "./storage.ts";
import { approvedTemplates } from "./sample_templates.ts";
import { TemplateStore } from "./template_store.ts";
import { newTokenText, type Token, TOKEN_STATES, type TokenState } from "./tokens.ts";
import { Usage } from "./usage.ts";

/** What the admin API shows as Wolkvox's credentials. */
export interface WolkvoxCredentials extends NamedStrings {
  readonly token: string;
  /** Four digits: the server's host is `wv<server>.wolkvox.com`. */
  readonly server: string;
  readonly connectorId: string;
  /** A public JPEG in the storage: the real host's URL, whose path this mock serves as well. */
  readonly fileUrl: string;
}

/** Objects for tests. */
export interface WolkvoxFixtures extends NamedStrings {
  readonly privateFileUrl: string;
  readonly goneFileUrl: string;
  readonly mobileConnectorId: string;
}

/** What a connector is for. */
export type ConnectorKind = "official" | "mobile";

/** Wolkvox's state in one sandbox: one operation, on one server. */
export class WolkvoxWorld implements ProviderWorld {
  readonly credentials: WolkvoxCredentials;
  readonly fixtures: WolkvoxFixtures;
  readonly credentialStates: readonly string[] = TOKEN_STATES;
  readonly sandbox: WorldCore;
  readonly storage: WolkvoxStorage;
  readonly templates: TemplateStore;
  readonly handles: Handles;
  readonly usage: Usage;
  readonly #tokens: Table<Token>;

  /**
   * @throws {CredentialsError} when `given` has what Wolkvox's credentials cannot be
   * @throws {KeyTakenError} when something of `given` is another sandbox's
   */
  constructor(sandbox: WorldCore, given: NamedStrings = {}) {
    const { random } = sandbox;
    const bucket = sandbox.keys.fresh(() => `wvox-wamock-${random.hex(4)}`, bucketKey);
    const standard: WolkvoxCredentials = {
      token: newTokenText(random),
      server: String(random.integer(1, 9999)).padStart(4, "0"),
      connectorId: String(random.integer(1000, 4999)),
      fileUrl: storageUrl({ bucket, name: "sample.jpg" }),
    };
    this.sandbox = sandbox;
    this.credentials = withGiven("wolkvox", standard, given, ["token"]);
    const place = placeOf(this.credentials.fileUrl);
    this.fixtures = {
      privateFileUrl: storageUrl({ bucket: place.bucket, name: "private.jpg" }),
      goneFileUrl: storageUrl({ bucket: place.bucket, name: "gone.jpg" }),
      mobileConnectorId: String(random.integer(5000, 9999)),
    };
    this.#tokens = sandbox.table("tokens", ({ text }) => [tokenKey(text)]);
    this.#addToken(this.credentials.token, "good");
    sandbox.keys.claim([bucketKey(place.bucket)]);
    this.storage = new WolkvoxStorage(place.bucket, sandbox.table("files"), [
      this.#sample(place.name, true),
      this.#sample("private.jpg", false),
    ]);
    this.usage = new Usage(sandbox.table("days"));
    this.handles = new Handles(sandbox.table("handles"));
    this.templates = new TemplateStore(
      sandbox.table("templates"),
      approvedTemplates(this.credentials.connectorId, () => this.newTemplateId(), sandbox),
    );
  }

  createCredential(state: string): NamedStrings {
    const token = newTokenText(this.sandbox.random);
    this.#addToken(token, state as TokenState);
    return { ...this.credentials, token };
  }

  *secrets(): Iterable<string> {
    for (const { text } of this.#tokens.values()) yield text;
  }

  /** The state of a token; `undefined` when it was never given out. */
  findToken(text: string): Promise<TokenState | undefined> {
    return Promise.resolve(this.#tokens.get(text)?.state);
  }

  /** What a connector is; `undefined` when there is none of that id. */
  connectorKind(id: string): Promise<ConnectorKind | undefined> {
    if (id === this.credentials.connectorId) return Promise.resolve("official");
    return Promise.resolve(id === this.fixtures.mobileConnectorId ? "mobile" : undefined);
  }

  /** Meta's id of a template: 15 or 16 digits. */
  newTemplateId(): string {
    return String(this.sandbox.random.integer(100_000_000_000_000, Number.MAX_SAFE_INTEGER));
  }

  /** The storage's number of an upload: microseconds since the epoch, 16 digits. */
  newGeneration(): string {
    return String(this.sandbox.clock.now() * 1000 + this.sandbox.random.integer(0, 999));
  }

  #addToken(text: string, state: TokenState): void {
    this.#tokens.put(text, { text, state });
  }

  #sample(name: string, isPublic: boolean): StoredFile {
    const { blobs, clock } = this.sandbox;
    const blob = blobs.keep(sampleJpeg());
    return { name, type: "image/jpeg", blob, updatedAt: clock.now(), generation: this.newGeneration(), isPublic };
  }
}

function placeOf(fileUrl: string) {
  const place = URL.canParse(fileUrl) ? storagePlace(new URL(fileUrl).pathname) : undefined;
  if (place) return place;
  const form = storageUrl({ bucket: "wvox-<operation>", name: "sample.jpg" });
  const problem = `"${fileUrl}" is not in Wolkvox's storage. Write it like ${form}.`;
  throw new CredentialsError([{ field: "wolkvox.fileUrl", problem }]);
}
