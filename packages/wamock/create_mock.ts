import { PROVIDER_NAMES, type ProviderName } from "@wamock/contract";
import { createMockOf, type MockOptions } from "@wamock/engine";
import { certificatesIn } from "./certificates.ts";
import type { NamedMock } from "./named_mock.ts";
import { PROVIDERS } from "./providers.ts";
import { VERSION } from "./version.ts";

/** What a mock serves, and how. */
export interface CreateMockOptions<Name extends ProviderName = ProviderName> extends MockOptions {
  /** Names of the providers to serve. Default: all. */
  readonly providers?: readonly Name[] | undefined;
  /** Folder of the local CA that TLS needs. Default: one in the user's data folder. */
  readonly tlsFolder?: string | undefined;
}

/**
 * A mock in this process: `mock.fetch` takes the place of `fetch`, and no socket is opened.
 *
 * @throws {TypeError} when a provider is unknown
 * @throws {DataFolderError | StateError} when the data folder cannot be used
 * @throws {CredentialsError} when a credential's name is unknown, or its value cannot be
 * @throws {SettingsError} when a dialect or limit is unknown, or its value does not fit
 *
 * @example
 * ```ts
 * import { createMock } from "wamock";
 * import { assertEquals } from "@std/assert";
 *
 * await using mock = createMock();
 * const { accessToken, phoneNumberId } = mock.credentials.meta;
 * const form = new FormData();
 * form.set("messaging_product", "whatsapp");
 * form.set("file", new File(["hello"], "hello.txt", { type: "text/plain" }));
 * const response = await mock.fetch(`https://graph.facebook.com/v24.0/${phoneNumberId}/media`, {
 *   method: "POST",
 *   headers: { Authorization: `Bearer ${accessToken}` },
 *   body: form,
 * });
 * assertEquals(response.status, 200);
 * ```
 */
export function createMock<Name extends ProviderName = ProviderName>(
  options: CreateMockOptions<Name> = {},
): NamedMock<Name> {
  const names: readonly string[] = options.providers ?? PROVIDER_NAMES;
  const providers = names.map((name) => {
    if (isProvider(name)) return PROVIDERS[name]();
    throw new TypeError(
      `Failed to serve "${name}": there is no such provider. Choose from: ${PROVIDER_NAMES.join(", ")}.`,
    );
  });
  const certificates = options.certificates ?? certificatesIn(options.tlsFolder);
  // What a mock has by name is what its providers' worlds have.
  return createMockOf(providers, VERSION, { ...options, certificates }) as NamedMock<Name>;
}

function isProvider(name: string): name is ProviderName {
  return Object.hasOwn(PROVIDERS, name);
}
