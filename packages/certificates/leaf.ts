import { createPrivateKey, X509Certificate } from "node:crypto";
import type { Authority } from "./authority.ts";
import { leafExtensions } from "./extensions.ts";
import { dnsNamesOf, leafNames } from "./names.ts";
import { fromPem, toPem } from "./pem.ts";
import { KEY_ALGORITHM, signCertificate } from "./sign.ts";

/** The longest that browsers take. */
const LIFETIME_DAYS = 397;
/** So long before its end a leaf is replaced: whoever starts with one can run for that long. */
const RENEWED_DAYS = 180;

const DAY_MS = 24 * 60 * 60 * 1000;

/** A server's certificate and its key. */
export interface Leaf {
  /** PEM. */
  readonly key: string;
  /** PEM: the leaf, then the authority. */
  readonly cert: string;
}

/**
 * A new leaf for these hosts and this machine.
 *
 * @param now milliseconds since the epoch
 */
export async function issueLeaf(authority: Authority, hosts: readonly string[], now: number): Promise<Leaf> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(KEY_ALGORITHM, true, ["sign", "verify"]);
  const certificate = await signCertificate({
    subject: "wamock",
    issuer: authority.certificate.subject,
    publicKey,
    privateKey: authority.privateKey,
    issuerKeyId: authority.keyId,
    now,
    days: LIFETIME_DAYS,
    extensions: leafExtensions(leafNames(hosts)),
  });
  return {
    key: toPem("PRIVATE KEY", await crypto.subtle.exportKey("pkcs8", privateKey)),
    cert: toPem("CERTIFICATE", certificate.toSchema(true).toBER(false)) + authority.pem,
  };
}

/** A leaf as text: private key, then certificates. */
export function writeLeaf({ key, cert }: Leaf): string {
  return key + cert;
}

/** Reads what {@link writeLeaf} wrote; `undefined` when the text is anything else. */
export function readLeaf(text: string): Leaf | undefined {
  const [key] = fromPem("PRIVATE KEY", text);
  const certificates = fromPem("CERTIFICATE", text);
  if (!key || certificates.length === 0) return undefined;
  return { key: toPem("PRIVATE KEY", key), cert: certificates.map((der) => toPem("CERTIFICATE", der)).join("") };
}

/** Whether a leaf is the authority's, names every host, and is far from its end. */
export function isFit({ key, cert }: Leaf, { pem }: Authority, hosts: readonly string[], now: number): boolean {
  const certificate = new X509Certificate(cert);
  const issuer = new X509Certificate(pem);
  const named = (certificate.subjectAltName ?? "").split(", ");
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey) &&
    certificate.checkPrivateKey(createPrivateKey(key)) &&
    dnsNamesOf(leafNames(hosts)).every((name) => named.includes(`DNS:${name}`)) &&
    Date.parse(certificate.validFrom) <= now && Date.parse(certificate.validTo) - now > RENEWED_DAYS * DAY_MS;
}
