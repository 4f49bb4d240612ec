import { Buffer } from "node:buffer";
import { Certificate } from "pkijs";
import { authorityExtensions, permittedIn } from "./extensions.ts";
import { dnsNamesOf, permittedNames } from "./names.ts";
import { fromPem, toPem } from "./pem.ts";
import { KEY_ALGORITHM, keyId, signCertificate } from "./sign.ts";

const LIFETIME_DAYS = 3650;
/** So long before its end an authority is replaced: longer than a leaf lives. */
const RENEWED_DAYS = 400;

const DAY_MS = 24 * 60 * 60 * 1000;

/** A certificate authority, as it is kept. */
export interface Authority {
  readonly certificate: Certificate;
  readonly privateKey: CryptoKey;
  readonly keyId: ArrayBuffer;
  /** The certificate, to be given to clients. */
  readonly pem: string;
}

/**
 * A new authority, which may vouch for these hosts and this machine alone, as text: private key, then certificate.
 *
 * @param now milliseconds since the epoch
 */
export async function makeAuthority(hosts: readonly string[], now: number): Promise<string> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(KEY_ALGORITHM, true, ["sign", "verify"]);
  const id = await keyId(publicKey);
  const name = `wamock local CA ${Buffer.from(id).toString("hex").slice(0, 8)}`;
  const certificate = await signCertificate({
    subject: name,
    issuer: name,
    publicKey,
    privateKey,
    issuerKeyId: id,
    now,
    days: LIFETIME_DAYS,
    extensions: authorityExtensions(permittedNames(hosts)),
  });
  const key = toPem("PRIVATE KEY", await crypto.subtle.exportKey("pkcs8", privateKey));
  return key + toPem("CERTIFICATE", certificate.toSchema(true).toBER(false));
}

/**
 * Reads what {@link makeAuthority} wrote.
 *
 * @throws {Error} when the text is anything else
 */
export async function readAuthority(text: string): Promise<Authority> {
  const [der] = fromPem("CERTIFICATE", text);
  const [key] = fromPem("PRIVATE KEY", text);
  if (!der || !key) throw new Error("a private key and a certificate were expected");
  const certificate = Certificate.fromBER(der);
  return {
    certificate,
    keyId: await keyId(await certificate.getPublicKey()),
    privateKey: await crypto.subtle.importKey("pkcs8", key, KEY_ALGORITHM, false, ["sign"]),
    pem: toPem("CERTIFICATE", der),
  };
}

/** Whether an authority may vouch for all of these hosts, and outlives every leaf that it signs now. */
export function canServe({ certificate }: Authority, hosts: readonly string[], now: number): boolean {
  const permitted = dnsNamesOf(permittedIn(certificate.extensions));
  return dnsNamesOf(permittedNames(hosts)).every((name) => permitted.includes(name)) &&
    certificate.notAfter.value.getTime() - now > RENEWED_DAYS * DAY_MS;
}
