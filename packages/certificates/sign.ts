import { Integer, OctetString, Utf8String } from "asn1js";
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  Certificate,
  type Extension,
  type RelativeDistinguishedNames,
} from "pkijs";
import { extension } from "./extensions.ts";

/** Every TLS client knows it, and a key is made at once. */
export const KEY_ALGORITHM = { name: "ECDSA", namedCurve: "P-256" } as const;

const DAY_MS = 24 * 60 * 60 * 1000;
const COMMON_NAME = "2.5.4.3";
const SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
const AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";

/** What is signed, and with what. */
export interface Signing {
  readonly subject: string;
  readonly issuer: RelativeDistinguishedNames | string;
  readonly publicKey: CryptoKey;
  readonly issuerKeyId: ArrayBuffer;
  readonly privateKey: CryptoKey;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly days: number;
  readonly extensions: readonly Extension[];
}

/** A new certificate. It is valid from a day before: clocks of other machines, and frozen ones, differ. */
export async function signCertificate(signing: Signing): Promise<Certificate> {
  const { subject, issuer, publicKey, now, days } = signing;
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: serialNumber() });
  certificate.subject.typesAndValues.push(commonName(subject));
  if (typeof issuer === "string") certificate.issuer.typesAndValues.push(commonName(issuer));
  else certificate.issuer = issuer;
  certificate.notBefore.value = new Date(now - DAY_MS);
  certificate.notAfter.value = new Date(now + days * DAY_MS);
  certificate.extensions = [
    ...signing.extensions,
    extension(SUBJECT_KEY_IDENTIFIER, false, new OctetString({ valueHex: await keyId(publicKey) })),
    extension(
      AUTHORITY_KEY_IDENTIFIER,
      false,
      new AuthorityKeyIdentifier({ keyIdentifier: new OctetString({ valueHex: signing.issuerKeyId }) }),
    ),
  ];
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(signing.privateKey, "SHA-256");
  return certificate;
}

/** What a key is known by: a hash of it (RFC 5280, 4.2.1.2). */
export async function keyId(publicKey: CryptoKey): Promise<ArrayBuffer> {
  return await crypto.subtle.digest("SHA-1", await crypto.subtle.exportKey("raw", publicKey));
}

/** 16 random bytes, positive, none of them lost to a leading zero. */
function serialNumber(): ArrayBuffer {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = bytes[0]! & 0x3f | 0x40;
  return bytes.buffer;
}

function commonName(value: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value }) });
}
