import type { ProviderContract } from "@wamock/contract";
import type { Exchange } from "./exchange.ts";
import type { Incoming } from "./incoming.ts";
import type { MagicPlace } from "./magic/forms.ts";
import type { MagicSight } from "./magic/magic_inputs.ts";
import type { SecretNames } from "./masking.ts";
import type { WorldCore } from "./sandbox.ts";
import type { Callbacks } from "./webhooks/callbacks.ts";

/** Named strings, as the admin API shows a provider's credentials and fixtures. */
export type NamedStrings = Readonly<Record<string, string>>;

/** One provider's state inside one sandbox. */
export interface ProviderWorld {
  /** The sandbox's good credential, and the ids that it may use. */
  readonly credentials: NamedStrings;
  /** Objects that tests need besides: another phone number, a private file. */
  readonly fixtures: NamedStrings;
  /** Names of the states that a credential can be in. */
  readonly credentialStates: readonly string[];
  /** Makes a credential in one of {@link credentialStates}; shaped like {@link credentials}. */
  createCredential(state: string): NamedStrings;
  /** Every secret that must not be shown. */
  secrets(): Iterable<string>;
}

/** One provider's behaviour, as the engine runs it. */
export interface Provider<World extends ProviderWorld = ProviderWorld> {
  readonly contract: ProviderContract;
  readonly secretNames: SecretNames;
  /** Whether a request belongs to this provider: by its real host name, else by its path's shape. */
  claims(incoming: Incoming): boolean;
  /**
   * What a request names that some sandbox may have, under the keys that the provider's tables give it: the credential
   * first, then the objects in its URL. The first that is known says whose the request is.
   */
  ownerKeys(incoming: Incoming): Iterable<string>;
  /**
   * The provider's state in a new sandbox.
   *
   * @throws {CredentialsError} when `credentials` names something that the provider does not have
   * @throws {KeyTakenError} when one of `credentials` is another sandbox's
   */
  createWorld(sandbox: WorldCore, credentials: NamedStrings): World;
  /** How it calls the server of whoever uses it; absent where it calls nobody. */
  readonly callbacks?: Callbacks<World>;
  /** Where magic inputs are looked for. */
  readonly magic: Readonly<Record<MagicPlace, MagicSight>>;
  /** Answers a request; every refusal comes out of the contract's catalogue. */
  handle(exchange: Exchange, world: World): Promise<Response>;
  /**
   * A shell command that works when pasted: an upload that needs no file.
   *
   * @param origin the mock's address
   */
  tryIt(origin: string, credentials: NamedStrings): string;
  /**
   * The OpenAPI 3.1 document of what is served.
   *
   * @param version the mock's version
   */
  openapi(version: string): object;
}
