import { PROVIDER_NAMES, type ProviderName } from "@wamock/contract";
import { createMockOf, type Mock, type MockOptions } from "@wamock/engine";
import { PROVIDERS } from "./providers.ts";
import { VERSION } from "./version.ts";

/** What a mock serves, and how. */
export interface CreateMockOptions extends MockOptions {
  /** Names of the providers to serve. Default: all. */
  readonly providers?: readonly string[] | undefined;
}

/**
 * A mock in this process: `mock.fetch` takes the place of `fetch`, and no socket is opened.
 *
 * @throws {TypeError} when a provider is unknown
 * @throws {CredentialsError} when a credential's name is unknown, or its value cannot be
 * @throws {SettingsError} when a dialect or limit is unknown, or its value does not fit
 *
 * @example
 * ```ts
 * import { createMock } from "wamock";
 * import { assertEquals } from "@std/assert";
 *
 * await using mock = createMock();
 * const { accessToken, phoneNumberId } = mock.credentials.meta!;
 * const form = new FormData();
 * form.set("messaging_product", "whatsapp");
 * form.set("file", new File(["hello"], "hello.txt", { type: "text/plain" }));
 * const response = await mock.fetch(
 *   new Request(`https://graph.facebook.com/v24.0/${phoneNumberId}/media`, {
 *     method: "POST",
 *     headers: { Authorization: `Bearer ${accessToken}` },
 *     body: form,
 *   }),
 * );
 * assertEquals(response.status, 200);
 * ```
 */
export function createMock(options: CreateMockOptions = {}): Mock {
  const names = options.providers ?? PROVIDER_NAMES;
  const providers = names.map((name) => {
    if (isProvider(name)) return PROVIDERS[name]();
    throw new TypeError(
      `Failed to serve "${name}": there is no such provider. Choose from: ${PROVIDER_NAMES.join(", ")}.`,
    );
  });
  return createMockOf(providers, VERSION, options);
}

function isProvider(name: string): name is ProviderName {
  return Object.hasOwn(PROVIDERS, name);
}
