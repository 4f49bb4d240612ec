import { BmpString, ObjectIdentifier } from "asn1js";
import { Attribute, AuthenticatedSafe, CertBag, Certificate, PFX, SafeBag, SafeContents } from "pkijs";
import { fromPem } from "./pem.ts";

/** Java wants a password for a truststore, and has always shipped its own with this one: it guards nothing. */
export const TRUSTSTORE_PASSWORD = "changeit";

const CERTIFICATE_BAG = "1.2.840.113549.1.12.10.1.3";
const FRIENDLY_NAME = "1.2.840.113549.1.9.20";
/** Oracle's mark, without which Java does not take a certificate of a PKCS#12 file for a trusted one. */
const TRUSTED_KEY_USAGE = "2.16.840.1.113894.746875.1.1";
const ANY_EXTENDED_KEY_USAGE = "2.5.29.37.0";
const ITERATIONS = 10_000;

/** The authority's certificate as a PKCS#12 truststore, for Java. */
export async function makeTruststore(authorityPem: string): Promise<Uint8Array<ArrayBuffer>> {
  const [der] = fromPem("CERTIFICATE", authorityPem);
  if (!der) throw new TypeError("Failed to make a truststore: the text holds no certificate.");
  const bag = new SafeBag({
    bagId: CERTIFICATE_BAG,
    bagValue: new CertBag({ parsedValue: Certificate.fromBER(der) }),
    bagAttributes: [
      new Attribute({ type: FRIENDLY_NAME, values: [new BmpString({ value: "wamock" })] }),
      new Attribute({ type: TRUSTED_KEY_USAGE, values: [new ObjectIdentifier({ value: ANY_EXTENDED_KEY_USAGE })] }),
    ],
  });
  // What is public needs no encryption; the file is only guarded against change.
  const open = { privacyMode: 0, value: new SafeContents({ safeBags: [bag] }) };
  const safe = new AuthenticatedSafe({ parsedValue: { safeContents: [open] } });
  await safe.makeInternalValues({ safeContents: [{}] });
  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await file.makeInternalValues({
    password: new TextEncoder().encode(TRUSTSTORE_PASSWORD).buffer,
    iterations: ITERATIONS,
    pbkdf2HashAlgorithm: "SHA-256",
    hmacHashAlgorithm: "SHA-256",
  });
  return new Uint8Array(file.toSchema().toBER(false));
}
