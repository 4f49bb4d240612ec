import type { Clock } from "./clock.ts";
import type { Exchange } from "./exchange.ts";
import type { FaultStore } from "./faults/store.ts";
import type { Journal } from "./journal.ts";
import type { Match } from "./journal/match.ts";
import type { Requests, VerificationView } from "./journal/requests.ts";
import type { Expectation } from "./journal/verify.ts";
import type { WaitOptions } from "./journal/wait.ts";
import type { Mock } from "./mock.ts";
import type { NamedStrings } from "./provider.ts";
import { type ByProvider, createCredential, credentialsOf, fixturesOf, type Sandbox } from "./sandbox.ts";
import type { Settings } from "./settings.ts";
import type { Webhooks } from "./webhooks/webhooks.ts";

/** A sandbox in the hands of whoever made it. */
export interface OpenSandbox extends AsyncDisposable {
  readonly id: string;
  readonly credentials: ByProvider;
  /** What tests need besides: another phone number, a private file. */
  readonly fixtures: ByProvider;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly journal: Journal;
  readonly faults: FaultStore;
  readonly webhooks: Webhooks;
  /**
   * Holds what was asked in this sandbox against an expectation.
   *
   * @throws {ProblemsError} when it names what there is not
   */
  verify(expectation: Expectation): VerificationView;
  /**
   * Waits until so many exchanges of this sandbox match, those counted that are over already.
   *
   * @throws {WaitError} when time runs out
   * @throws {ProblemsError} when the match names what there is not
   */
  wait(match: Match, options?: WaitOptions): Promise<readonly Exchange[]>;
  /**
   * A credential in a state; the good one stays good.
   *
   * @throws {CredentialsError} when the provider is not served, or knows no such state
   */
  createCredential(provider: string, state: string): NamedStrings;
  /** The mock's `fetch`, which answers in this sandbox whatever credential the request carries. */
  readonly fetch: Mock["fetch"];
  /** Takes the sandbox away, and frees what it kept. */
  close(): Promise<void>;
}

/**
 * Gives a sandbox into somebody's hands.
 *
 * @param current the sandbox as it is now: a reset, or a state that is imported, puts another in its place
 */
export function openSandbox(
  current: () => Sandbox,
  requests: Requests,
  fetch: Mock["fetch"],
  close: () => Promise<void>,
): OpenSandbox {
  const { id } = current();
  return {
    id,
    get clock() {
      return current().clock;
    },
    get settings() {
      return current().settings;
    },
    get journal() {
      return current().journal;
    },
    get faults() {
      return current().faults;
    },
    get webhooks() {
      return current().webhooks;
    },
    get credentials() {
      return credentialsOf(current());
    },
    get fixtures() {
      return fixturesOf(current());
    },
    verify: (expectation) => requests.verify({ ...expectation, match: { ...expectation.match, sandbox: id } }),
    wait: (match, options) => requests.wait({ ...match, sandbox: id }, options),
    createCredential: (provider, state) => createCredential(current(), provider, state),
    fetch,
    close,
    [Symbol.asyncDispose]: close,
  };
}
