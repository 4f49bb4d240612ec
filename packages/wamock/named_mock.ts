import type { ProviderName } from "@wamock/contract";
import type { Mock, OpenSandbox, Provider, SandboxOptions } from "@wamock/engine";
import type { PROVIDERS } from "./providers.ts";

/** What each provider calls its credentials and ids. */
export type Credentials = {
  readonly [Name in ProviderName]: ReturnType<typeof PROVIDERS[Name]> extends Provider<infer World>
    ? World["credentials"]
    : never;
};

/** A sandbox that knows what its credentials are called. */
export interface NamedSandbox<Name extends ProviderName = ProviderName> extends OpenSandbox {
  readonly credentials: OpenSandbox["credentials"] & Pick<Credentials, Name>;
}

/** A mock that knows what the credentials of its providers are called. */
export interface NamedMock<Name extends ProviderName = ProviderName> extends Mock {
  readonly credentials: Mock["credentials"] & Pick<Credentials, Name>;
  sandbox(options?: SandboxOptions): Promise<NamedSandbox<Name>>;
}
