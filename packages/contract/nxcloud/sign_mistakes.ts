import { escapedBody, gbkBody, type Reencoding, rewrittenBody } from "./reencode.ts";
import type { SignedHeaders } from "./signature.ts";
import type { SignRecipe } from "./sign_recipe.ts";

/** One way to sign wrongly. */
export interface SignMistake {
  /** Stable for ever, kebab-case. */
  readonly id: string;
  /** The part of the signature that it concerns: two mistakes about the same part are not made together. */
  readonly part: "head" | "body" | "secret" | "hash";
  readonly cause: string;
  readonly cure: string;
  /** The wrong recipe, of a right one. */
  readonly recipe: (right: SignRecipe) => SignRecipe;
}

/** What the mistakes that a request may hold depend on. */
export interface SignScene {
  readonly headers: SignedHeaders;
  /** The header `algorithm`, as sent. */
  readonly algorithm: string | undefined;
  /** The raw body, as far as it is known. */
  readonly body: Uint8Array | undefined;
  /** Whether the body belongs into the signature. */
  readonly bodySigned: boolean;
  readonly contentType: string | undefined;
}

/** Every mistake that is looked for, the most common first. */
export function signMistakes(scene: SignScene): SignMistake[] {
  return [...bodyMistakes(scene), ...headMistakes(scene), ...secretMistakes(scene), ...hashMistakes(scene)];
}

function bodyMistakes({ body, bodySigned, contentType }: SignScene): SignMistake[] {
  const isThere = body !== undefined && body.length > 0;
  const empty: SignMistake = {
    id: "sign-body-empty",
    part: "body",
    cause: 'the signature covers an empty "&body="',
    cure: bodySigned && isThere
      ? "put the raw body behind it"
      : 'leave "&body=" out when no body is signed, as in multipart/form-data',
    recipe: (right) => ({ ...right, body: new Uint8Array() }),
  };
  if (!isThere) return [empty];
  if (!bodySigned) {
    const cure = "leave the body out of the string that is signed: multipart/form-data is signed without it";
    return [
      {
        id: "sign-body-included",
        part: "body",
        cause: "the signature covers the multipart body",
        cure,
        recipe: (right) => ({ ...right, body }),
      },
      empty,
    ];
  }
  const isJson = /json/i.test(contentType ?? "");
  const leftOut: SignMistake = {
    id: "sign-body-left-out",
    part: "body",
    cause: `the signature leaves the body out, which only multipart/form-data does: the Content-Type is ` +
      (contentType === undefined ? "missing" : `"${contentType}"`),
    cure: isJson
      ? 'put "&body=" and the raw body in front of "&accessSecret="'
      : 'put "&body=" and the raw body in front of "&accessSecret=", or send multipart/form-data with its boundary',
    recipe: (right) => ({ ...right, body: undefined }),
  };
  return [
    leftOut,
    empty,
    ...reencodings("sign-body-escaped", escapedBody(body)),
    ...reencodings("sign-body-gbk", gbkBody(body)),
    ...reencodings("sign-body-reencoded", rewrittenBody(body)),
  ];
}

function reencodings(id: string, found: readonly Reencoding[]): SignMistake[] {
  return found.map(({ covers, bytes }) => ({
    id,
    part: "body",
    cause: `the signature covers ${covers}, and another body was sent`,
    cure: "write the body once, as UTF-8 bytes, then sign and send those very bytes",
    recipe: (right) => ({ ...right, body: bytes }),
  }));
}

function headMistakes({ headers, algorithm }: SignScene): SignMistake[] {
  const { accessKey, action, bizType, ts } = headers;
  const pairs = [`accessKey=${accessKey}`, `action=${action}`, `bizType=${bizType}`, `ts=${ts}`];
  const [first = "", second = "", ...others] = pairs;
  const algorithms = [...new Set([algorithm ?? "md5", "md5", "sha256"])];
  return [
    ...algorithms.map((name): SignMistake => ({
      id: "sign-algorithm-signed",
      part: "head",
      cause: `the signature covers "algorithm=${name}"`,
      cure: "sign accessKey, action, bizType and ts alone: the header algorithm is not part of the string",
      recipe: (right) => ({ ...right, head: [first, second, `algorithm=${name}`, ...others].join("&") }),
    })),
    {
      id: "sign-names-lower-case",
      part: "head",
      cause: "the names in the signed string are in lower case",
      cure: "write accessKey, bizType and accessSecret so in the string, however the headers' names are sent",
      recipe: (right) => ({
        ...right,
        head: right.head.replace(/^accessKey=/, "accesskey=").replace("&bizType=", "&biztype="),
        secretName: right.secretName.toLowerCase(),
      }),
    },
    ...permutations(pairs).slice(1).map((order): SignMistake => ({
      id: "sign-order",
      part: "head",
      cause: `the signed parameters stand in the order ${order.map((pair) => pair.split("=")[0]).join(", ")}`,
      cure: "put them in the order of their names: accessKey, action, bizType, ts",
      recipe: (right) => ({ ...right, head: order.join("&") }),
    })),
  ];
}

function secretMistakes({ headers }: SignScene): SignMistake[] {
  return [
    {
      id: "sign-secret-unnamed",
      part: "secret",
      cause: 'the signed string ends in the secret without "accessSecret=" in front of it',
      cure: 'end it with "&accessSecret=" and the secret',
      recipe: (right) => ({ ...right, secretName: "&" }),
    },
    {
      id: "sign-secret-unnamed",
      part: "secret",
      cause: "the signed string ends in the bare secret",
      cure: 'end it with "&accessSecret=" and the secret',
      recipe: (right) => ({ ...right, secretName: "" }),
    },
    {
      id: "sign-secret-line-break",
      part: "secret",
      cause: "the secret that was signed with has a line break at its end",
      cure: "trim the secret where it is read from a file or the environment",
      recipe: (right) => ({ ...right, secret: `${right.secret}\n` }),
    },
    {
      id: "sign-secret-is-key",
      part: "secret",
      cause: "the signature was made with the accessKey in the secret's place",
      cure: "sign with the accessSecret",
      recipe: (right) => ({ ...right, secret: headers.accessKey }),
    },
  ];
}

function hashMistakes({ algorithm }: SignScene): SignMistake[] {
  return [
    {
      id: "sign-hmac",
      part: "hash",
      cause: "the signature is an HMAC keyed with the secret",
      cure: 'take the plain hash of the string, with "&accessSecret=" and the secret at its end',
      recipe: (right) => ({ ...right, hmac: true }),
    },
    {
      id: "sign-hash-other",
      part: "hash",
      cause: `the signature is not made with the hash that the request asks for (algorithm: ${algorithm ?? "none"})`,
      cure: 'sign with MD5, or send "algorithm: sha256" and sign with SHA-256',
      recipe: (right) => ({ ...right, algorithm: right.algorithm === "md5" ? "sha256" : "md5" }),
    },
  ];
}

/** Every order, the given one first. */
function permutations(items: readonly string[]): string[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest])
  );
}
