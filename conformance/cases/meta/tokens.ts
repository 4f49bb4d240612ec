import type { ShapedValue } from "../../expectation.ts";
import type { MetaCase, MetaError } from "./case.ts";
import { known } from "./known.ts";
import { call, field, having, MEDIA_PATH, PNG, PRODUCT, upload, UPLOAD_PATH, VERSION, without } from "./requests.ts";
import { described, refused, uploaded } from "./steps.ts";

const GARBAGE = having("Authorization", "Bearer garbage");
const TIME: ShapedValue = { like: "pacific-time" };

/** A path of the user behind the token: no WhatsApp object. */
const ME = `/${VERSION}/me`;

/** What a credential in a state is answered with, on an upload and on a GET. */
const STATES: readonly {
  readonly state: string;
  readonly error: MetaError;
  readonly values?: Readonly<Record<string, string | ShapedValue>>;
  readonly what: string;
}[] = [
  {
    state: "expired",
    error: "token-expired",
    values: { expired_at: TIME, now: TIME },
    what: "that has expired is told both times",
  },
  { state: "password-changed", error: "token-password-changed", what: "whose user changed the password is refused" },
  { state: "revoked", error: "token-logged-out", what: "whose user logged out is refused" },
  {
    state: "unauthorized",
    error: "token-app-not-authorized",
    values: { app_id: "{appId}" },
    what: "whose user removed the app is refused, and the app named",
  },
  { state: "no-permission", error: "permission-denied", what: "without the permission is refused with 403" },
  { state: "proof-required", error: "proof-required", what: "whose app demands a proof is refused without one" },
];

const stateCases = STATES.flatMap(({ state, error, values, what }): MetaCase[] => [
  {
    id: `meta.media.token-${state}`,
    title: `An upload with a token ${what}.`,
    ...known(`meta.${error}`, ...(error === "token-expired" ? ["meta.token-expiry-text" as const] : [])),
    given: { credential: state },
    steps: [{ request: upload(), expect: { error, ...(values && { values }) } }],
  },
  {
    id: `meta.media.token-${state}-get`,
    title: `A GET on a media id with a token ${what}.`,
    ...known(`meta.${error}`, ...(error === "proof-required" ? ["meta.proof-on-every-call" as const] : [])),
    given: { credential: state },
    steps: [
      uploaded({ headers: having("Authorization", "Bearer {good.accessToken}") }),
      { request: call("GET", MEDIA_PATH), expect: { error, ...(values && { values }) } },
    ],
  },
]);

const transportCases = ([
  ["oauth-scheme", "in the Authorization header with the scheme OAuth", {
    headers: having("Authorization", "OAuth {accessToken}"),
  }],
  ["scheme-lower-case", "behind a scheme in lower case", { headers: having("Authorization", "bearer {accessToken}") }],
  ["query", "in the query", { headers: without("Authorization"), path: `${UPLOAD_PATH}?access_token={accessToken}` }],
  ["form", "in the form", {
    headers: without("Authorization"),
    parts: [field("access_token", "{accessToken}"), PRODUCT, PNG],
  }],
] as const).map(([slug, where, changes]): MetaCase => ({
  id: `meta.media.token-in-${slug}`,
  title: `A token ${where} is accepted.`,
  ...known("meta.token-transport"),
  steps: [uploaded(changes)],
}));

/** Tokens and proofs: missing, garbage, in every state, and on every way. */
export const tokenCases = [
  {
    id: "meta.media.token-missing",
    title: "An upload without a token is refused with code 104.",
    ...known("meta.token-missing-on-upload", "meta.token-missing"),
    steps: [refused("token-missing", { headers: without("Authorization") })],
  },
  {
    id: "meta.media.token-missing-get",
    title: "A GET on an id without a token is refused with code 104.",
    ...known("meta.token-missing"),
    steps: [uploaded(), {
      request: call("GET", MEDIA_PATH, without("Authorization")),
      expect: { error: "token-missing" },
    }],
  },
  {
    id: "meta.media.token-missing-me",
    title: "Without a token, /me wants an active one: 400 and code 2500.",
    ...known("meta.token-missing-for-me"),
    steps: [{ request: call("GET", ME, without("Authorization")), expect: { error: "token-missing-for-me" } }],
  },
  {
    id: "meta.media.token-garbage",
    title: "An upload with a token that is none is refused with 401, and the answer names no version.",
    ...known("meta.token-unparseable", "meta.usage-of-none"),
    steps: [refused("token-unparseable", { headers: GARBAGE })],
  },
  {
    id: "meta.media.token-garbage-get",
    title: "A GET on a media id with a token that is none is refused with 401.",
    ...known("meta.token-unparseable"),
    steps: [uploaded(), { request: call("GET", MEDIA_PATH, GARBAGE), expect: { error: "token-unparseable" } }],
  },
  {
    id: "meta.media.token-garbage-me",
    title: "On /me, a token that is none is refused with 400.",
    ...known("meta.token-status-of-node"),
    steps: [{ request: call("GET", ME, GARBAGE), expect: { error: "token-unparseable", status: 400 } }],
  },
  {
    id: "meta.media.token-garbage-legacy",
    title: "Under the older dialect a token that is none is told in other words.",
    ...known("meta.token-invalid-legacy"),
    given: { settings: { dialects: { "meta.invalid-token-message": "legacy" } } },
    steps: [refused("token-invalid-legacy", { headers: GARBAGE })],
  },
  {
    id: "meta.media.token-garbage-current",
    title: "Under the current dialect a token that is none cannot be parsed.",
    ...known("meta.token-unparseable"),
    given: { settings: { dialects: { "meta.invalid-token-message": "current" } } },
    steps: [refused("token-unparseable", { headers: GARBAGE })],
  },
  {
    id: "meta.media.token-always-401",
    title: "Under the dialect always-401 even /me answers a token that is none with 401.",
    ...known("meta.token-unparseable"),
    given: { settings: { dialects: { "meta.token-error-status": "always-401" } } },
    steps: [{ request: call("GET", ME, GARBAGE), expect: { error: "token-unparseable" } }],
  },
  {
    id: "meta.media.token-always-400",
    title: "Under the dialect always-400 even an upload answers a token that is none with 400.",
    ...known("meta.token-unparseable"),
    given: { settings: { dialects: { "meta.token-error-status": "always-400" } } },
    steps: [{ request: upload({ headers: GARBAGE }), expect: { error: "token-unparseable", status: 400 } }],
  },
  {
    id: "meta.media.token-before-object",
    title: "When the token is none and the phone number id is unknown as well, the token is told.",
    ...known("meta.upload-order"),
    steps: [refused("token-unparseable", { headers: GARBAGE, path: `/${VERSION}/1234567/media` })],
  },
  ...stateCases,
  {
    id: "meta.media.token-expired-half-a-day-later",
    title: "The times that an expired token is told are right before noon and after.",
    ...known("meta.token-expiry-text"),
    given: { credential: "expired" },
    steps: [
      { request: upload(), expect: { error: "token-expired", values: { expired_at: TIME, now: TIME } } },
      { advanceMs: 12 * 3_600_000 },
      { request: upload(), expect: { error: "token-expired", values: { expired_at: TIME, now: TIME } } },
    ],
  },
  ...transportCases,
  {
    id: "meta.media.proof-right",
    title: "With the right appsecret_proof an app that demands one lets the upload in.",
    ...known("meta.proof-algorithm"),
    profile: "signature",
    given: { credential: "proof-required" },
    steps: [
      uploaded({ path: `${UPLOAD_PATH}?appsecret_proof={appSecretProof}` }),
      described(undefined, `${MEDIA_PATH}?appsecret_proof={appSecretProof}`),
    ],
  },
  {
    id: "meta.media.proof-not-demanded",
    title: "A right appsecret_proof does no harm where none is demanded.",
    ...known("meta.proof-algorithm"),
    profile: "signature",
    steps: [uploaded({ path: `${UPLOAD_PATH}?appsecret_proof={appSecretProof}` })],
  },
  {
    id: "meta.media.proof-in-form",
    title: "The appsecret_proof may be a field of the form.",
    ...known("meta.proof-algorithm"),
    profile: "signature",
    given: { credential: "proof-required" },
    steps: [uploaded({ parts: [field("appsecret_proof", "{appSecretProof}"), PRODUCT, PNG] })],
  },
  {
    id: "meta.media.proof-wrong",
    title: "A wrong appsecret_proof is refused, even where none is demanded.",
    ...known("meta.proof-invalid"),
    profile: "signature",
    steps: [refused("proof-invalid", { path: `${UPLOAD_PATH}?appsecret_proof=${"0".repeat(64)}` })],
  },
  {
    id: "meta.media.proof-wrong-in-form",
    title: "A wrong appsecret_proof is refused in the form as well.",
    ...known("meta.proof-invalid"),
    profile: "signature",
    steps: [refused("proof-invalid", { parts: [field("appsecret_proof", "0".repeat(64)), PRODUCT, PNG] })],
  },
] satisfies readonly MetaCase[];
