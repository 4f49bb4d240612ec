import { BitString } from "asn1js";
import {
  BasicConstraints,
  Extension,
  ExtKeyUsage,
  type GeneralName,
  GeneralNames,
  GeneralSubtree,
  NameConstraints,
} from "pkijs";

const SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
const NAME_CONSTRAINTS = "2.5.29.30";
const SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

/** Anything of ASN.1 that can be written out. */
interface Writable {
  toBER(sizeOnly?: boolean): ArrayBuffer;
}

/** An X.509 extension. */
export function extension(extnID: string, critical: boolean, value: Writable | { toSchema(): Writable }): Extension {
  const written = "toSchema" in value ? value.toSchema() : value;
  return new Extension({ extnID, critical, extnValue: written.toBER(false) });
}

/** What makes a certificate an authority, for nobody but the names. */
export function authorityExtensions(permitted: readonly GeneralName[]): Extension[] {
  const permittedSubtrees = permitted.map((base) => new GeneralSubtree({ base }));
  return [
    extension("2.5.29.19", true, new BasicConstraints({ cA: true, pathLenConstraint: 0 })),
    // keyCertSign and cRLSign
    extension("2.5.29.15", true, new BitString({ valueHex: new Uint8Array([0b0000_0110]).buffer, unusedBits: 1 })),
    extension(NAME_CONSTRAINTS, true, new NameConstraints({ permittedSubtrees })),
  ];
}

/** What makes a certificate a server's. */
export function leafExtensions(names: readonly GeneralName[]): Extension[] {
  return [
    extension("2.5.29.19", true, new BasicConstraints({ cA: false })),
    // digitalSignature
    extension("2.5.29.15", true, new BitString({ valueHex: new Uint8Array([0b1000_0000]).buffer, unusedBits: 7 })),
    extension("2.5.29.37", false, new ExtKeyUsage({ keyPurposes: [SERVER_AUTHENTICATION] })),
    extension(SUBJECT_ALTERNATIVE_NAME, false, new GeneralNames({ names: [...names] })),
  ];
}

/** What an authority may vouch for. */
export function permittedIn(extensions: readonly Extension[] = []): GeneralName[] {
  const found = extensions.find(({ extnID }) => extnID === NAME_CONSTRAINTS)?.parsedValue as
    | NameConstraints
    | undefined;
  return found?.permittedSubtrees?.map(({ base }) => base) ?? [];
}
