import { storagePlace, storageUrl } from "@wamock/contract/wolkvox";
import type { NamedStrings, ProviderWorld, SandboxCore } from "@wamock/engine";
import { Handles } from "./handles.ts";
import { sampleJpeg } from "./sample_file.ts";
import { type StoredFile, WolkvoxStorage } from "./storage.ts";
import { TemplateStore } from "./template_store.ts";
import { newTokenText, TOKEN_STATES, type TokenState } from "./tokens.ts";
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
  readonly sandbox: SandboxCore;
  readonly storage: WolkvoxStorage;
  readonly templates: TemplateStore;
  readonly handles = new Handles();
  readonly usage = new Usage();
  readonly #tokens = new Map<string, TokenState>();

  /** @throws {TypeError} when `given` has a name that Wolkvox's credentials have not, or a URL that is none of its */
  constructor(sandbox: SandboxCore, given: NamedStrings = {}) {
    const { random } = sandbox;
    const bucket = `wvox-wamock-${random.hex(4)}`;
    const standard: WolkvoxCredentials = {
      token: newTokenText(random),
      server: String(random.integer(1, 9999)).padStart(4, "0"),
      connectorId: String(random.integer(1000, 4999)),
      fileUrl: storageUrl({ bucket, name: "sample.jpg" }),
    };
    const unknown = Object.keys(given).filter((name) => !Object.hasOwn(standard, name));
    if (unknown.length > 0) {
      const names = Object.keys(standard).join(", ");
      throw new TypeError(
        `Failed to set Wolkvox's credentials: there is no ${unknown.join(", ")}. There are: ${names}.`,
      );
    }
    this.sandbox = sandbox;
    this.credentials = { ...standard, ...given };
    const place = placeOf(this.credentials.fileUrl);
    this.fixtures = {
      privateFileUrl: storageUrl({ bucket: place.bucket, name: "private.jpg" }),
      goneFileUrl: storageUrl({ bucket: place.bucket, name: "gone.jpg" }),
      mobileConnectorId: String(random.integer(5000, 9999)),
    };
    this.#tokens.set(this.credentials.token, "good");
    this.storage = new WolkvoxStorage(
      place.bucket,
      Promise.all([this.#sample(place.name, true), this.#sample("private.jpg", false)]),
    );
    this.templates = new TemplateStore([{
      id: this.newTemplateId(),
      connectorId: this.credentials.connectorId,
      name: "my_template",
      language: "en",
      category: "MARKETING",
      status: "APPROVED",
      components: [{
        type: "BODY",
        text: "Hello {{1}}, your order {{2}} arrives on {{3}}.",
        example: { body_text: [["Ana", "1001", "Monday"]] },
      }],
    }]);
  }

  createCredential(state: string): NamedStrings {
    const token = newTokenText(this.sandbox.random);
    this.#tokens.set(token, state as TokenState);
    return { ...this.credentials, token };
  }

  *secrets(): Iterable<string> {
    yield* this.#tokens.keys();
  }

  /** The state of a token; `undefined` when it was never given out. */
  findToken(text: string): Promise<TokenState | undefined> {
    return Promise.resolve(this.#tokens.get(text));
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

  async #sample(name: string, isPublic: boolean): Promise<StoredFile> {
    const { blobs, clock } = this.sandbox;
    const generation = this.newGeneration();
    const writer = blobs.writer();
    await writer.write(sampleJpeg());
    const blob = await writer.finish();
    return { name, type: "image/jpeg", blob, updatedAt: clock.now(), generation, isPublic };
  }
}

function placeOf(fileUrl: string) {
  const place = URL.canParse(fileUrl) ? storagePlace(new URL(fileUrl).pathname) : undefined;
  if (place) return place;
  const form = storageUrl({ bucket: "wvox-<operation>", name: "sample.jpg" });
  throw new TypeError(`Failed to set Wolkvox's fileUrl: "${fileUrl}" is not in its storage. Write it like ${form}.`);
}
