import {
  type NamedStrings,
  type ProviderWorld,
  RateWindows,
  type Table,
  withGiven,
  type WorldCore,
} from "@wamock/engine";
import { FailedGets } from "./limits/failed_gets.ts";
import { PairRates } from "./limits/pair_rate.ts";
import { MediaStore } from "./media_store.ts";
import { MessageStore } from "./messages/message_store.ts";
import { objectKey, tokenKey } from "./owner.ts";
import { isSessionId } from "./path.ts";
import { SAMPLE_TEMPLATES } from "./templates/sample_templates.ts";
import { statusOf, type Template, TemplateStore } from "./templates/template_store.ts";
import { newTokenText, type Token, TOKEN_STATES, type TokenState } from "./tokens.ts";
import { UploadStore } from "./uploads/upload_store.ts";

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
  | "template"
  | "upload-session"
  | "unknown";

/** An object that is there from the beginning, or made by the admin API. */
interface Node {
  readonly id: string;
  readonly kind: "phone" | "deleted-phone" | "business-account" | "application";
  /** Of a phone: its number in digits. */
  readonly number?: string;
}

/** Meta's state in one sandbox. */
export class MetaWorld implements ProviderWorld {
  readonly credentials: MetaCredentials;
  readonly fixtures: {
    readonly otherPhoneNumberId: string;
    /** The number that {@link MetaCredentials.phoneNumberId} stands for, in digits. */
    readonly displayPhoneNumber: string;
    /** A number to send messages to, in digits. */
    readonly recipient: string;
    /** An approved template in `en_US` with an image as header and one variable in its body. */
    readonly imageTemplate: string;
  };
  readonly credentialStates: readonly string[] = [...TOKEN_STATES, "phone-deleted"];
  readonly sandbox: WorldCore;
  readonly media: MediaStore;
  readonly messages: MessageStore;
  readonly uploads: UploadStore;
  readonly templates: TemplateStore;
  readonly rates: RateWindows;
  readonly pairRates: PairRates;
  readonly failedGets: FailedGets;
  /** Signs download URLs. */
  readonly urlKey: string;
  /** The build that answers, as `x-fb-rev` names it: 10 digits. */
  readonly revision: string;
  /** The id of the tokens' user, which handles hold: 15 digits. */
  readonly userId: string;
  readonly #tokens: Table<Token>;
  readonly #nodes: Table<Node>;

  /**
   * @throws {CredentialsError} when `given` has what Meta's credentials cannot be
   * @throws {KeyTakenError} when something of `given` is another sandbox's
   */
  constructor(sandbox: WorldCore, given: NamedStrings = {}) {
    const { random } = sandbox;
    this.sandbox = sandbox;
    const standard: MetaCredentials = {
      accessToken: newTokenText(random),
      phoneNumberId: this.#drawId(),
      businessAccountId: this.#drawId(),
      appId: this.#drawId(),
      appSecret: random.hex(16),
    };
    this.credentials = withGiven("meta", standard, given, [
      "accessToken",
      "phoneNumberId",
      "businessAccountId",
      "appId",
    ]);
    const otherPhoneNumberId = this.#drawId();
    // Next to each other, so that no two are the same.
    const number = random.integer(15_550_000_000, 15_559_999_990);
    const [displayPhoneNumber, recipient] = [String(number), String(number + 2)];
    this.fixtures = { otherPhoneNumberId, displayPhoneNumber, recipient, imageTemplate: "sample_image" };
    this.media = new MediaStore(sandbox.table("media", ({ id }) => [objectKey(id)]));
    this.messages = new MessageStore(sandbox.table("messages"));
    this.uploads = new UploadStore(sandbox.table("sessions", ({ id }) => [objectKey(id)]), sandbox.table("handles"));
    const templates = sandbox.table<Template>("templates", ({ id }) => [objectKey(id)]);
    this.templates = new TemplateStore(templates);
    this.rates = new RateWindows(sandbox.table("rates"));
    this.failedGets = new FailedGets(this.rates, sandbox.table("failed-gets"));
    this.pairRates = new PairRates(sandbox.table("pair-rates"));
    this.#tokens = sandbox.table("tokens", ({ text }) => [tokenKey(text)]);
    this.#nodes = sandbox.table("nodes", ({ id }) => [objectKey(id)]);
    const { phoneNumberId, businessAccountId, appId } = this.credentials;
    this.#addNode(phoneNumberId, "phone", displayPhoneNumber);
    this.#addNode(otherPhoneNumberId, "phone", String(number + 1));
    this.#addNode(businessAccountId, "business-account");
    this.#addNode(appId, "application");
    this.#addToken(this.credentials.accessToken, "good");
    this.urlKey = random.hex(32);
    this.revision = String(random.integer(1_030_000_000, 1_049_999_999));
    this.userId = String(random.integer(100_000_000_000_000, 999_999_999_999_999));
    for (const sample of SAMPLE_TEMPLATES) {
      const id = this.newId();
      templates.put(id, { ...sample, id, parameterFormat: "POSITIONAL", approvedAt: 0 });
    }
  }

  createCredential(state: string): NamedStrings {
    if (state === "phone-deleted") {
      const phoneNumberId = this.newId();
      this.#addNode(phoneNumberId, "deleted-phone");
      return { ...this.credentials, phoneNumberId };
    }
    const accessToken = newTokenText(this.sandbox.random);
    this.#addToken(accessToken, state as TokenState);
    return { ...this.credentials, accessToken };
  }

  *secrets(): Iterable<string> {
    for (const { text } of this.#tokens.values()) yield text;
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
    if (id === "app") return "application";
    const { kind } = this.#nodes.get(id) ?? {};
    if (kind !== undefined) return kind;
    if (await this.media.find(id, this.sandbox.clock.now())) return "media";
    return await this.templates.has(id) ? "template" : "unknown";
  }

  /** The number in digits that a phone number id stands for. */
  displayPhoneNumber(phoneNumberId: string): string {
    return this.#nodes.get(phoneNumberId)?.number ?? "";
  }

  /** The template of that name and language, if it may be sent. */
  async approvedTemplate(name: string, language: string): Promise<Template | undefined> {
    const template = (await this.templates.list(name)).find((template) => template.language === language);
    return template && statusOf(template, this.sandbox.clock.now()) === "APPROVED" ? template : undefined;
  }

  /** An id of an object that no sandbox has: 15 or 16 digits. Whoever gives it out puts the object into a table. */
  newId(): string {
    return this.sandbox.keys.fresh(() => this.#drawId(), objectKey);
  }

  #addToken(text: string, state: TokenState): void {
    const expiredAt = state === "expired" ? this.sandbox.clock.now() - 3_600_000 : undefined;
    this.#tokens.put(text, { text, state, expiredAt });
  }

  #addNode(id: string, kind: Node["kind"], number?: string): void {
    this.#nodes.put(id, { id, kind, ...(number !== undefined && { number }) });
  }

  /** 15 or 16 digits, no leading zero, below 2^53 so that JSON readers keep it whole. */
  #drawId(): string {
    return String(this.sandbox.random.integer(100_000_000_000_000, Number.MAX_SAFE_INTEGER));
  }
}
