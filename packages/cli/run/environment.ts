import type { Guard } from "./guard.ts";

/** Variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a command is to find in its environment. */
export interface Surroundings {
  /** The mock's origin, which is the proxy too. */
  readonly url: string;
  /** A file with the certificates to trust. */
  readonly certificates: string;
  /** The file that Node loads first. */
  readonly preload: string;
  readonly guard: Guard;
  /** Per provider: the default sandbox's credentials and ids. */
  readonly credentials: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Whatever else leads around the proxy, or to another one. */
const CLEARED = ["ALL_PROXY", "all_proxy"];
/** Some clients read the one spelling, some the other; curl takes `http_proxy` in lower case alone. */
const PROXY = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy"];
const NO_PROXY = ["NO_PROXY", "no_proxy"];
/** The command's own servers are reached as ever: what goes to loopback leaves no machine. */
const NOT_PROXIED = "localhost,127.0.0.1,::1";
/** Node and its kin, OpenSSL and Python, Requests, curl, Deno. */
const CERTIFICATES = ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "DENO_CERT"];

/**
 * The environment in which a command's requests to the providers reach the mock.
 *
 * @param given the environment as it is; what it holds stays, unless it would lead elsewhere
 */
export function environmentOf(given: Environment, surroundings: Surroundings): Environment {
  const { url, certificates, preload, guard, credentials } = surroundings;
  const cleared = new Set(CLEARED);
  return {
    ...Object.fromEntries(Object.entries(given).filter(([name]) => !cleared.has(name))),
    ...all(PROXY, url),
    ...all(NO_PROXY, NOT_PROXIED),
    ...all(CERTIFICATES, certificates),
    NODE_USE_ENV_PROXY: "1",
    NODE_OPTIONS: [`--require ${quoted(preload)}`, given.NODE_OPTIONS].filter(Boolean).join(" "),
    WAMOCK_RUN: JSON.stringify(guard),
    WAMOCK_URL: url,
    ...Object.fromEntries(credentialVariables(credentials)),
  };
}

function all(names: readonly string[], value: string): Environment {
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** As Node reads a word of `NODE_OPTIONS` that has spaces in it. */
function quoted(path: string): string {
  return `"${path.replace(/["\\]/g, "\\$&")}"`;
}

function* credentialVariables(credentials: Surroundings["credentials"]): Iterable<readonly [string, string]> {
  for (const [provider, fields] of Object.entries(credentials)) {
    for (const [name, value] of Object.entries(fields)) {
      yield [`WAMOCK_${shouted(provider)}_${shouted(name)}`, value];
    }
  }
}

/** `accessToken` as `ACCESS_TOKEN`. */
function shouted(name: string): string {
  return name.replace(/[A-Z]/g, "_$&").toUpperCase();
}
