import type { NxcloudCase } from "./case.ts";
import { known } from "./known.ts";
import { MEDIA_QUESTION, post, postJson } from "./requests.ts";
import type { NxcloudSign, SignMistake } from "./sign.ts";
import { media, refused, templateFile, unsigned } from "./steps.ts";

/** Signatures that are right, with what makes each odd. */
const GOOD: readonly [slug: string, title: string, sign: Partial<NxcloudSign>, ids: Parameters<typeof known>][] = [
  ["md5-named", "The header algorithm may say md5.", { algorithm: "md5" }, ["nxcloud.sign-algorithm-unsigned"]],
  ["md5-upper", "The header algorithm may say MD5.", { algorithm: "MD5" }, ["nxcloud.sign-algorithm-lenient"]],
  ["sha256", "With algorithm sha256 the signature is SHA-256.", { algorithm: "sha256" }, ["nxcloud.sign-algorithm"]],
  ["sha256-upper", "The header algorithm may say SHA256.", { algorithm: "SHA256" }, ["nxcloud.sign-algorithm-lenient"]],
  ["algorithm-other", "Another algorithm means MD5.", { algorithm: "sha1" }, ["nxcloud.sign-algorithm-lenient"]],
  ["hex-upper", "A signature in upper case passes.", { hex: "upper" }, ["nxcloud.sign-any-case"]],
  ["control-lower-case-headers", "Header names may be in lower case.", { names: "lower" }, [
    "nxcloud.header-names-any-case",
  ]],
  ["names-upper", "Header names may be in upper case.", { names: "upper" }, ["nxcloud.header-names-any-case"]],
  ["names-go", "Header names may be as Go writes them.", { names: "go" }, ["nxcloud.header-names-any-case"]],
  ["skew-behind", "A ts 59 seconds behind the clock passes.", { skewMs: -59_000 }, ["nxcloud.ts-window"]],
  ["skew-ahead", "A ts 59 seconds ahead of the clock passes.", { skewMs: 59_000 }, ["nxcloud.ts-window"]],
];

const MISTAKES: readonly [SignMistake, string, ...Parameters<typeof known>][] = [
  ["body-empty", "an empty &body=", "nxcloud.sign-multipart", "nxcloud.invalid-signature"],
  ["body-included", "the multipart body", "nxcloud.sign-multipart"],
  ["algorithm-signed", "the header algorithm", "nxcloud.sign-algorithm-unsigned"],
  ["insertion-order", "the headers in another order", "nxcloud.sign-string"],
  ["names-lower-case", "the names in lower case", "nxcloud.sign-string"],
  ["secret-unnamed", "the secret without its name", "nxcloud.sign-string"],
  ["hmac", "an HMAC keyed with the secret", "nxcloud.sign-plain-hash"],
];

const REQUIRED = ["accessKey", "ts", "bizType", "action", "sign"];

/** The signature, its headers, and the order in which they are looked at. */
export const signatureCases = [
  ...GOOD.map(([slug, title, sign, ids]): NxcloudCase => ({
    id: `nxcloud.signature.${slug}`,
    title,
    ...known(...ids),
    ...(slug.startsWith("control-") && { control: true }),
    steps: [templateFile({ sign })],
  })),
  ...MISTAKES.map(([mistake, what, ...ids]): NxcloudCase => ({
    id: `nxcloud.signature.wrong-${mistake}`,
    title: `A signature over ${what} is refused.`,
    ...known(...ids),
    steps: [unsigned("invalid-signature", { mistake })],
  })),
  ...REQUIRED.flatMap((name): NxcloudCase[] => [
    {
      id: `nxcloud.signature.without-${name.toLowerCase()}`,
      title: `A request without the header ${name} is refused.`,
      ...known("nxcloud.missing-parameters"),
      steps: [unsigned("missing-parameters", { without: name })],
    },
    {
      id: `nxcloud.signature.blank-${name.toLowerCase()}`,
      title: `A request whose header ${name} is blank is refused.`,
      ...known("nxcloud.missing-parameters"),
      steps: [unsigned("missing-parameters", { blank: name })],
    },
  ]),
  {
    id: "nxcloud.signature.hash-other",
    title: "An MD5 signature is refused when the header algorithm says sha256.",
    ...known("nxcloud.sign-algorithm"),
    steps: [unsigned("invalid-signature", { algorithm: "sha256", hash: "md5" })],
  },
  {
    id: "nxcloud.signature.secret-wrong",
    title: "A signature with another secret is refused.",
    ...known("nxcloud.invalid-signature"),
    steps: [unsigned("invalid-signature", { accessSecret: "notthesecret" })],
  },
  {
    id: "nxcloud.signature.hex-upper-exact",
    title: "Under the dialect that takes lower case at its word, a signature in upper case is refused.",
    ...known("nxcloud.sign-any-case"),
    given: { settings: { dialects: { "nxcloud.sign-case": "exact" } } },
    steps: [unsigned("invalid-signature", { hex: "upper" })],
  },
  {
    id: "nxcloud.signature.json-raw",
    title: "A JSON body is signed as it is sent, with its line break at the end.",
    ...known("nxcloud.sign-raw-body"),
    steps: [media(), {
      request: post("nxcloud.media.get", "application/json", { text: `${JSON.stringify(MEDIA_QUESTION, null, 2)}\n` }),
      expect: { success: "nxcloud.media.get" },
    }],
  },
  {
    id: "nxcloud.signature.json-trimmed",
    title: "A signature over the body without its last line break is refused.",
    ...known("nxcloud.sign-raw-body"),
    steps: [{
      request: post("nxcloud.media.get", "application/json", { text: '{"a":1}\n' }, { mistake: "body-trimmed" }),
      expect: { error: "invalid-signature" },
    }],
  },
  {
    id: "nxcloud.signature.json-left-out",
    title: "A signature that leaves a JSON body out is refused.",
    ...known("nxcloud.sign-raw-body"),
    steps: [{
      request: postJson("nxcloud.media.get", { a: 1 }, { mistake: "body-left-out" }),
      expect: { error: "invalid-signature" },
    }],
  },
  {
    id: "nxcloud.signature.content-type-json",
    title: "An upload sent as JSON and signed without its body is refused for its signature.",
    ...known("nxcloud.content-type-decides"),
    steps: [refused("invalid-signature", { contentType: "application/json", sign: { mistake: "body-left-out" } })],
  },
  {
    id: "nxcloud.signature.content-encoding",
    title: "A Content-Encoding that is none does no harm.",
    ...known("nxcloud.content-encoding-ignored"),
    steps: [templateFile({ headers: [["Content-Encoding", "UTF-8"]] })],
  },
  {
    id: "nxcloud.signature.provider-field-names-stale-ts",
    title: "A ts 61 seconds behind the clock is refused.",
    ...known("nxcloud.timestamp-expired", "nxcloud.ts-window", "nxcloud.ts-on-receipt"),
    steps: [unsigned("timestamp-expired", { skewMs: -61_000 })],
  },
  {
    id: "nxcloud.signature.ts-ahead",
    title: "A ts 63 seconds ahead of the clock is refused.",
    ...known("nxcloud.timestamp-expired"),
    steps: [unsigned("timestamp-expired", { skewMs: 63_000 })],
  },
  {
    id: "nxcloud.signature.ts-seconds",
    title: "A ts in seconds is refused.",
    ...known("nxcloud.ts-not-milliseconds"),
    steps: [unsigned("timestamp-expired", { ts: "seconds" })],
  },
  {
    id: "nxcloud.signature.ts-text",
    title: "A ts that is no number is refused.",
    ...known("nxcloud.ts-not-milliseconds"),
    steps: [unsigned("timestamp-expired", { ts: "abc" })],
  },
  {
    id: "nxcloud.signature.replayed",
    title: "The same signature may be sent again within the window, and each upload gets its own id.",
    ...known("nxcloud.sign-replay", "nxcloud.upload-twice"),
    // The clock stands, so that the second signature is the first.
    steps: [{ advanceMs: 0 }, templateFile(), templateFile({}, { differs: { id: "{handle}" } })],
  },
  {
    id: "nxcloud.signature.key-unknown",
    title: "An accessKey that nobody has is refused, whatever the signature.",
    ...known("nxcloud.insufficient-permissions"),
    steps: [unsigned("insufficient-permissions", { accessKey: "nobodyhasthis" })],
  },
  {
    id: "nxcloud.signature.key-revoked",
    title: "An accessKey that was revoked is refused.",
    ...known("nxcloud.insufficient-permissions"),
    given: { credential: "revoked" },
    steps: [unsigned("insufficient-permissions", {})],
  },
  {
    id: "nxcloud.signature.no-permission",
    title: "An account without the WhatsApp business is refused.",
    ...known("nxcloud.insufficient-permissions"),
    given: { credential: "no-permission" },
    steps: [unsigned("insufficient-permissions", {})],
  },
  {
    id: "nxcloud.signature.biz-type-other",
    title: "A bizType other than 2 is refused.",
    ...known("nxcloud.parameter-error", "nxcloud.biz-type"),
    steps: [unsigned("parameter-error", { bizType: "3" })],
  },
  {
    id: "nxcloud.signature.action-unknown",
    title: "An action that no WhatsApp page prints is refused.",
    ...known("nxcloud.parameter-error"),
    steps: [unsigned("parameter-error", { action: "nope" })],
  },
  {
    id: "nxcloud.signature.action-of-another-path",
    title: "uploadMedia takes the action uploadTemplateFile, as a production client sends it.",
    ...known("nxcloud.action-unlike-path"),
    steps: [media({ sign: { action: "uploadTemplateFile" } })],
  },
  {
    id: "nxcloud.signature.action-exact",
    title: "Under the dialect exact another path's action is refused.",
    ...known("nxcloud.parameter-error"),
    given: { settings: { dialects: { "nxcloud.strict-action": "exact" } } },
    steps: [refused("parameter-error", { sign: { action: "uploadTemplateFile" } }, "nxcloud.media.upload")],
  },
  {
    id: "nxcloud.signature.action-off",
    title: "Under the dialect off any action passes.",
    ...known("nxcloud.parameter-error"),
    given: { settings: { dialects: { "nxcloud.strict-action": "off" } } },
    steps: [templateFile({ sign: { action: "nope" } })],
  },
  {
    id: "nxcloud.signature.headers-before-ts",
    title: "When a header is missing and ts is old, the missing header is told.",
    ...known("nxcloud.check-order"),
    steps: [unsigned("missing-parameters", { without: "action", skewMs: -120_000 })],
  },
  {
    id: "nxcloud.signature.ts-before-key",
    title: "When ts is old and the accessKey unknown, ts is told.",
    ...known("nxcloud.check-order"),
    steps: [unsigned("timestamp-expired", { accessKey: "nobodyhasthis", skewMs: -120_000 })],
  },
  {
    id: "nxcloud.signature.key-before-action",
    title: "When the accessKey is unknown and the action wrong, the accessKey is told.",
    ...known("nxcloud.check-order"),
    steps: [unsigned("insufficient-permissions", { accessKey: "nobodyhasthis", action: "nope" })],
  },
  {
    id: "nxcloud.signature.action-before-sign",
    title: "When the action and the signature are wrong, the action is told.",
    ...known("nxcloud.check-order"),
    steps: [unsigned("parameter-error", { action: "nope", mistake: "hmac" })],
  },
  {
    id: "nxcloud.signature.sign-before-body",
    title: "When the signature is wrong and the form empty, the signature is told.",
    ...known("nxcloud.check-order"),
    steps: [refused("invalid-signature", { parts: [], sign: { mistake: "hmac" } })],
  },
] satisfies readonly NxcloudCase[];
