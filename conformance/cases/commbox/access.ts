import type { CommBoxCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { authorized, call, send, UNKNOWN_STREAM, upload, UPLOAD_PATH, VIDEO, WITHOUT_KEY } from "./requests.ts";
import { refused, uploaded } from "./steps.ts";

const TO_UNKNOWN = { path: `/whatsapp/uploadmedia/${UNKNOWN_STREAM}` };
const OBSERVED_STREAM = { "commbox.unknown-stream": "observed" };

/** Keys. */
export const keyCases = [
  {
    id: "commbox.media.key-missing",
    title: "An upload without a key is refused.",
    ...known("commbox.unauthorized", "commbox.bearer-key", "commbox.data-absent"),
    steps: [refused("unauthorized", { headers: WITHOUT_KEY })],
  },
  {
    id: "commbox.media.key-unknown",
    title: "An upload with a key that nobody gave out is refused.",
    ...known("commbox.unauthorized"),
    steps: [refused("unauthorized", { headers: authorized("Bearer 0123456789abcdef0123456789abcdef") })],
  },
  {
    id: "commbox.media.key-unknown-observed",
    title: "As observed, a refusal of the key has up to 7 digits of a second.",
    ...known("commbox.unauthorized"),
    given: { settings: { dialects: { "commbox.envelope": "observed" } } },
    steps: [refused("unauthorized", { headers: authorized("Bearer unknown") }, { dialect: "observed" })],
  },
  {
    id: "commbox.media.key-without-bearer",
    title: "A key without the word Bearer is refused.",
    ...inferred("The scheme is documented.", "commbox.unauthorized"),
    steps: [refused("unauthorized", { headers: authorized("{apiKey}") })],
  },
  {
    id: "commbox.media.key-other-scheme",
    title: "A key under another scheme is refused.",
    ...inferred("The scheme is documented.", "commbox.unauthorized"),
    steps: [refused("unauthorized", { headers: authorized("Basic {apiKey}") })],
  },
  {
    id: "commbox.media.control-bearer-case",
    title: "The word Bearer may be written in lower case.",
    ...known("commbox.bearer-case"),
    control: true,
    steps: [uploaded({ headers: authorized("bearer {apiKey}") })],
  },
  {
    id: "commbox.media.key-expired",
    title: "An upload with a key that has expired is refused.",
    ...known("commbox.unauthorized"),
    given: { credential: "expired" },
    steps: [refused("unauthorized", {})],
  },
  {
    id: "commbox.media.key-revoked",
    title: "A revoked key works until its grace period is over.",
    ...known("commbox.key-grace-period", "commbox.unauthorized"),
    given: { credential: "revoked" },
    steps: [{ advanceMs: -3_600_000 }, uploaded(), { advanceMs: 3_600_000 }, refused("unauthorized", {})],
  },
  {
    id: "commbox.media.key-in-query",
    title: "A key in the query does not count, as documented.",
    ...known("commbox.bearer-key"),
    steps: [refused("unauthorized", { headers: WITHOUT_KEY, path: `${UPLOAD_PATH}?access_token={apiKey}` })],
  },
  {
    id: "commbox.media.control-key-in-query-observed",
    title: "As observed in 2020, a key in the query counts.",
    ...inferred("It may not be so any longer.", "commbox.bearer-key"),
    control: true,
    given: { settings: { dialects: { "commbox.query-token": "observed" } } },
    steps: [uploaded({ headers: WITHOUT_KEY, path: `${UPLOAD_PATH}?access_token={apiKey}` })],
  },
] satisfies readonly CommBoxCase[];

/** Paths and methods. */
export const pathCases = [
  {
    id: "commbox.media.path-v2",
    title: "An upload with /v2 in front is not found.",
    ...inferred("What an unknown path answers is assumed.", "commbox.upload-path", "commbox.not-found"),
    steps: [refused("not-found", { path: `/v2${UPLOAD_PATH}` })],
  },
  {
    id: "commbox.media.path-unknown",
    title: "A path that does not exist is not found.",
    ...known("commbox.not-found"),
    steps: [refused("not-found", { path: "/whatsapp/uploadfile/{streamId}" })],
  },
  {
    id: "commbox.media.path-without-stream",
    title: "An upload without a stream id is not found.",
    ...known("commbox.not-found"),
    steps: [refused("not-found", { path: "/whatsapp/uploadmedia/" })],
  },
  {
    id: "commbox.media.control-path-case",
    title: "The fixed segments of the path may be in any case.",
    ...known("commbox.path-case"),
    control: true,
    steps: [uploaded({ path: "/WhatsApp/UploadMedia/{streamId}" })],
  },
  ...(["GET", "PUT", "DELETE"] as const).map((method): CommBoxCase => ({
    id: `commbox.media.method-${method.toLowerCase()}`,
    title: `${method} on the path of an upload is 501, not 405.`,
    ...known("commbox.method-501", "commbox.method-not-supported"),
    steps: [{ request: call(method, UPLOAD_PATH), expect: { error: "method-not-supported" } }],
  })),
  {
    id: "commbox.media.method-before-key",
    title: "A wrong method without a key is told the method.",
    ...known("commbox.method-before-key"),
    steps: [{ request: call("GET", UPLOAD_PATH, WITHOUT_KEY), expect: { error: "method-not-supported" } }],
  },
] satisfies readonly CommBoxCase[];

/** Stream ids and channels. */
export const streamCases = [
  ...([
    ["upper", "streamIdUpper", "its padding written %3D%3D"],
    ["plain", "streamIdPlain", "its padding not encoded"],
  ] as const).map(([slug, name, how]): CommBoxCase => ({
    id: `commbox.media.control-stream-id-${slug}`,
    title: `A stream id with ${how} is the same.`,
    ...known("commbox.stream-id-decoded-once", "commbox.stream-id-form"),
    control: true,
    steps: [uploaded({ path: `/whatsapp/uploadmedia/{${name}}` })],
  })),
  {
    id: "commbox.media.stream-id-twice-encoded",
    title: "A stream id that was percent-encoded twice is refused.",
    ...known("commbox.stream-id-twice-encoded", "commbox.invalid-parameters"),
    steps: [refused("invalid-parameters", { path: "/whatsapp/uploadmedia/{streamIdTwice}" })],
  },
  {
    id: "commbox.media.stream-id-numeric",
    title: "A channel's number is no stream id here.",
    ...inferred("The status is assumed.", "commbox.stream-id-numeric", "commbox.invalid-parameters"),
    steps: [refused("invalid-parameters", { path: "/whatsapp/uploadmedia/1234567" })],
  },
  {
    id: "commbox.media.stream-id-without-padding",
    title: "A stream id without its padding is refused.",
    ...inferred("That the padding is needed is assumed.", "commbox.invalid-parameters"),
    steps: [refused("invalid-parameters", { path: "/whatsapp/uploadmedia/AAAAAAAAAAAAAAAAAAAAAA" })],
  },
  {
    id: "commbox.media.stream-unknown",
    title: "A stream id that no channel has is not found.",
    ...inferred("404 is documented; that this causes it is not.", "commbox.not-found"),
    steps: [refused("not-found", TO_UNKNOWN)],
  },
  {
    id: "commbox.media.stream-unknown-observed",
    title: "As observed of another call, a stream id that no channel has is 400 and INVALID_STREAM.",
    ...known("commbox.stream-invalid"),
    given: { settings: { dialects: { ...OBSERVED_STREAM, "commbox.envelope": "observed" } } },
    steps: [refused("stream-invalid", TO_UNKNOWN, { dialect: "observed" })],
  },
  {
    id: "commbox.media.channel-other",
    title: "A channel of another kind than WhatsApp is refused.",
    ...known("commbox.stream-invalid"),
    steps: [refused("stream-invalid", { path: "/whatsapp/uploadmedia/{otherChannelStreamId}" })],
  },
  {
    id: "commbox.media.key-before-stream",
    title: "A wrong key is told before a wrong stream id.",
    ...inferred("The order is a choice.", "commbox.unauthorized"),
    steps: [refused("unauthorized", { ...TO_UNKNOWN, headers: WITHOUT_KEY })],
  },
  {
    id: "commbox.media.stream-before-file",
    title: "A wrong stream id is told before a missing file.",
    ...inferred("The order is a choice.", "commbox.not-found"),
    steps: [refused("not-found", { ...TO_UNKNOWN, parts: [{ ...VIDEO, name: "file" }] })],
  },
  {
    id: "commbox.templates.stream-unknown",
    title: "A send to a stream id that no channel has is not found.",
    ...inferred("404 is documented; that this causes it is not.", "commbox.not-found"),
    steps: [{
      request: send([], `/v2/whatsapp/sendtemplatedmessage/${UNKNOWN_STREAM}`),
      expect: { error: "not-found" },
    }],
  },
] satisfies readonly CommBoxCase[];

/** Throttling, which is off unless a limit is set. */
export const throttleCases = [
  {
    id: "commbox.media.throttled",
    title: "A key that has used up its requests is refused, and told nothing of when to come back.",
    ...known("commbox.throttled", "commbox.no-rate-limit-headers"),
    given: { settings: { limits: { "commbox.requests-per-minute": 1 } } },
    steps: [{ advanceMs: 120_000 }, uploaded(), refused("throttled", {}), { advanceMs: 60_000 }, uploaded()],
  },
  {
    id: "commbox.media.throttled-retry-after",
    title: "Where a setting says so, a throttled key is told when to come back.",
    ...inferred("No such header is documented.", "commbox.throttled"),
    given: { settings: { limits: { "commbox.requests-per-minute": 2, "commbox.retry-after": 17 } } },
    steps: [uploaded(), uploaded(), refused("throttled", {}, { retryAfter: "17" })],
  },
  {
    id: "commbox.media.throttled-after-key",
    title: "Requests with a wrong key are refused for the key, and do not count.",
    ...known("commbox.throttle-after-key"),
    given: { settings: { limits: { "commbox.requests-per-minute": 3 } } },
    steps: [
      ...Array.from({ length: 4 }, () => refused("unauthorized", { headers: WITHOUT_KEY })),
      { request: upload(), expect: { success: "commbox.media.upload" } },
    ],
  },
] satisfies readonly CommBoxCase[];
