/**
 * Mocks of the APIs through which media is uploaded to WhatsApp.
 *
 * @module
 */
export { createMock, type CreateMockOptions } from "./create_mock.ts";
export { type ListeningMock, startMock, type StartMockOptions } from "./start_mock.ts";
export { mswHandlers, type MswHttp } from "./adapters/msw.ts";
export { httpsAgent } from "./adapters/node_https.ts";
export type { Addressed } from "./adapters/served_hosts.ts";
export { type DispatchInterceptor, type DispatchOptions, undiciInterceptor } from "./adapters/undici.ts";
export type { Credentials, NamedMock, NamedSandbox } from "./named_mock.ts";
export { configJsonSchema, type MockConfig, readConfig } from "./read_config.ts";
export { PROVIDER_NAMES, type ProviderName } from "@wamock/contract";
export { ConfigError, DataFolderError, ProblemsError, StateError } from "@wamock/engine";
export type { Exchange, Mock, MockOptions, OpenSandbox, SandboxOptions } from "@wamock/engine";
export { VERSION } from "./version.ts";
