import { readFile } from "node:fs/promises";
import { rootCertificates } from "node:tls";
import type { Environment } from "./environment.ts";

/** Where an environment names certificates that its programs trust already. */
const TRUSTED_ALREADY = [
  "SSL_CERT_FILE",
  "NODE_EXTRA_CA_CERTS",
  "REQUESTS_CA_BUNDLE",
  "CURL_CA_BUNDLE",
  "DENO_CERT",
];

/**
 * The local CA, the public roots and whatever the environment trusts already, as PEM: most programs trust what a file
 * like this says and nothing else, and requests that are passed through are to be as safe as ever.
 *
 * @param authority the local CA
 */
export async function caBundle(authority: string, environment: Environment): Promise<string> {
  const files = new Set(TRUSTED_ALREADY.map((name) => environment[name]).filter((file) => file !== undefined));
  // A program that is named a file which is not there says so itself, or goes on without.
  const trusted = await Promise.all([...files].map((file) => readFile(file, "utf8").catch(() => "")));
  return [authority, ...rootCertificates, ...trusted].map((pem) => pem.trim()).filter(Boolean).join("\n") + "\n";
}
