import type { Clock } from "./clock.ts";
import type { Journal } from "./journal.ts";
import type { NamedStrings } from "./provider.ts";
import { type ByProvider, createCredential, credentialsOf, fixturesOf, type Sandbox } from "./sandbox.ts";
import type { Settings } from "./settings.ts";

/** A sandbox in the hands of whoever made it. */
export interface OpenSandbox extends AsyncDisposable {
  readonly id: string;
  readonly credentials: ByProvider;
  /** What tests need besides: another phone number, a private file. */
  readonly fixtures: ByProvider;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly journal: Journal;
  /**
   * A credential in a state; the good one stays good.
   *
   * @throws {CredentialsError} when the provider is not served, or knows no such state
   */
  createCredential(provider: string, state: string): NamedStrings;
  /** Answers a request in this sandbox, whatever credential it carries. */
  fetch(request: Request): Promise<Response>;
  /** Takes the sandbox away, and frees what it kept. */
  close(): Promise<void>;
}

/** Gives a sandbox into somebody's hands. */
export function openSandbox(
  sandbox: Sandbox,
  fetch: (request: Request) => Promise<Response>,
  close: () => Promise<void>,
): OpenSandbox {
  const { id, clock, settings, journal } = sandbox;
  return {
    id,
    clock,
    settings,
    journal,
    credentials: credentialsOf(sandbox),
    fixtures: fixturesOf(sandbox),
    createCredential: (provider, state) => createCredential(sandbox, provider, state),
    fetch,
    close,
    [Symbol.asyncDispose]: close,
  };
}
