import { explainSign, type ReceivedSign } from "@wamock/contract/nxcloud";
import { type Diagnosis, diagnosis } from "@wamock/multipart";

/** Why a signature was refused: the likely mistake first, then the string that should be signed. */
export async function signAutopsy(received: ReceivedSign, accessSecret: string): Promise<Diagnosis[]> {
  const { findings, canonical, sign, algorithm, received: signed } = await explainSign(received, accessSecret);
  const strings = signed === undefined ? "" : `; what was signed is "${signed}"`;
  return [
    ...findings.map(({ id, cause, cure }) => diagnosis("error", id, cause, cure)),
    diagnosis(
      "error",
      "sign-expected",
      `the string to sign is "${canonical}"${strings}`,
      `its ${algorithm === "md5" ? "MD5" : "SHA-256"}, ${sign}, is the right sign`,
    ),
  ];
}
