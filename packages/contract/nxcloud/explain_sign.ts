import { type SignAlgorithm, signAlgorithm, type SignedHeaders, signsBody } from "./signature.ts";
import { type SignMistake, signMistakes } from "./sign_mistakes.ts";
import { followRecipe, rightRecipe, showRecipe, type SignRecipe } from "./sign_recipe.ts";

/** A signed request, as it was received. */
export interface ReceivedSign extends SignedHeaders {
  readonly sign: string;
  /** The header of that name. */
  readonly algorithm?: string | undefined;
  readonly contentType?: string | undefined;
  /** The raw body; absent when there is none or it is not known. */
  readonly body?: Uint8Array | undefined;
}

/** What is wrong, and what to do about it; each begins in lower case, without a full stop. */
export interface SignFinding {
  /** Stable for ever, kebab-case. */
  readonly id: string;
  readonly cause: string;
  readonly cure: string;
}

/** Why a signature is right or wrong. */
export interface SignExplanation {
  readonly verified: boolean;
  readonly algorithm: SignAlgorithm;
  /** The string that should be signed, its secret hidden and its body cut short. */
  readonly canonical: string;
  /** The signature that would be right. */
  readonly sign: string;
  /** The string that was signed, where a mistake that explains the signature was found. */
  readonly received: string | undefined;
  /** The likely mistakes; when none explains the signature, what it may be. Empty when it is right. */
  readonly findings: readonly SignFinding[];
}

/** Two mistakes at once are looked for in bodies up to this size, in bytes. */
const PAIRS_UP_TO = 16_384;

/**
 * Says why a signature is wrong, by making it wrong in every usual way until one fits.
 *
 * @example
 * ```ts
 * import { explainSign } from "@wamock/contract/nxcloud";
 * import { assertEquals } from "@std/assert";
 *
 * const explanation = await explainSign({
 *   accessKey: "fme2na3kdi3ki",
 *   action: "uploadTemplateFile",
 *   bizType: "2",
 *   ts: "1655710885431",
 *   sign: "406560b8300534444c7c025004c2eda9",
 *   contentType: "multipart/form-data; boundary=x",
 * }, "abciiiko2k3");
 * assertEquals(explanation.findings[0]?.id, "sign-body-empty");
 * ```
 */
export async function explainSign(received: ReceivedSign, accessSecret: string): Promise<SignExplanation> {
  const { sign, body, contentType } = received;
  const bodySigned = signsBody(contentType);
  const algorithm = signAlgorithm(received.algorithm);
  const right = rightRecipe(received, bodySigned ? body : undefined, accessSecret, algorithm);
  const expected = await followRecipe(right);
  const told = { algorithm, canonical: showRecipe(right), sign: expected };
  if (sign === expected) return { ...told, verified: true, received: told.canonical, findings: [] };
  if (sign.toLowerCase() === expected) {
    return { ...told, verified: true, received: told.canonical, findings: [UPPER_CASE] };
  }
  const scene = { headers: received, algorithm: received.algorithm, body, bodySigned, contentType };
  const mistakes = signMistakes(scene);
  const found = await search(right, sign.toLowerCase(), mistakes, (body?.length ?? 0) <= PAIRS_UP_TO);
  if (!found) return { ...told, verified: false, received: undefined, findings: [unexplained(sign, algorithm)] };
  const findings = found.mistakes.map(({ id, cause, cure }) => ({ id, cause, cure }));
  return { ...told, verified: false, received: showRecipe(found.recipe), findings };
}

const UPPER_CASE: SignFinding = {
  id: "sign-upper-case",
  cause: "the signature is right, and in upper case",
  cure:
    "write it in lower case: the vendor says lower-case hexadecimal, and only its verifier for callbacks is known " +
    "to overlook the case",
};

/** The fewest mistakes that together make the signature: one, or two about different parts. */
async function search(right: SignRecipe, sign: string, mistakes: readonly SignMistake[], pairs: boolean) {
  for (const mistake of mistakes) {
    const recipe = mistake.recipe(right);
    if (await followRecipe(recipe) === sign) return { recipe, mistakes: [mistake] };
  }
  if (!pairs) return undefined;
  for (const [index, first] of mistakes.entries()) {
    for (const second of mistakes.slice(index + 1)) {
      if (first.part === second.part) continue;
      const recipe = second.recipe(first.recipe(right));
      if (await followRecipe(recipe) === sign) return { recipe, mistakes: [first, second] };
    }
  }
  return undefined;
}

function unexplained(sign: string, algorithm: SignAlgorithm): SignFinding {
  const digits = algorithm === "md5" ? 32 : 64;
  if (!/^[0-9a-f]*$/i.test(sign) || (sign.length !== 32 && sign.length !== 64)) {
    return {
      id: "sign-shape",
      cause: `the signature is not ${digits} hexadecimal digits`,
      cure: `send the ${
        algorithm === "md5" ? "MD5" : "SHA-256"
      } in lower-case hexadecimal, neither base64 nor cut short`,
    };
  }
  return {
    id: "sign-unexplained",
    cause: "the signature follows from none of the usual mistakes",
    cure: "check that the accessSecret belongs to this accessKey, and that neither a header nor a byte of the body " +
      "changed after signing",
  };
}
