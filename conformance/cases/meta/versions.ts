import { FIRST_VERSION_WITHOUT_ETAG, LATEST_VERSION, META_VERSIONS } from "@wamock/contract/meta";
import type { MetaCase } from "./case.ts";
import { known } from "./known.ts";
import { call, upload, without } from "./requests.ts";
import { deleted, described, uploaded } from "./steps.ts";

/** Newer than any version there will be for long. */
const FUTURE = "v99.0";

/** Every version is accepted: those that are still served as themselves, the others as a newer one. */
const everyVersionCases = META_VERSIONS.map(({ version }): MetaCase => ({
  id: `meta.media.control-version-${version.replace(".0", "")}`,
  title: `An upload to ${version} is accepted, and says which version answered.`,
  ...known("meta.version-upgraded"),
  control: true,
  steps: [uploaded({ path: `/${version}/{phoneNumberId}/media` })],
}));

/** Versions in the path, and none. */
export const versionCases = [
  ...everyVersionCases,
  {
    id: "meta.media.version-ancient",
    title: "A version of years ago is upgraded with a warning, and is no error.",
    ...known("meta.version-upgraded", "meta.version-warning-text", "meta.version-upgraded-early"),
    steps: [uploaded({ path: "/v13.0/{phoneNumberId}/media" }), described()],
  },
  {
    id: "meta.media.version-upgraded-error",
    title: "A refusal in an old version has the warning as well.",
    ...known("meta.version-upgraded"),
    steps: [{
      request: call("GET", "/v19.0/1234567"),
      expect: { error: "unsupported-object", values: { verb: "get", object_id: "1234567" } },
    }],
  },
  {
    id: "meta.media.version-upgraded-documented",
    title: "Under the dialect that takes the documentation at its word, the next version still served answers.",
    ...known("meta.version-upgraded"),
    given: { settings: { dialects: { "meta.version-upgrade": "documented" } } },
    steps: [{
      request: upload({ path: "/v19.0/{phoneNumberId}/media" }),
      expect: { success: "meta.media.upload", standIn: "next-usable" },
    }],
  },
  {
    id: "meta.media.version-unknown",
    title: "A version that does not exist is taken for an object, and the rest of the path is unknown.",
    ...known("meta.version-unknown", "meta.unknown-path"),
    steps: [{ request: call("GET", `/${FUTURE}/me`), expect: { error: "unknown-path", values: { path: "/me" } } }],
  },
  {
    id: "meta.media.version-unknown-upload",
    title: "An upload to a version that does not exist names the phone number id and media as unknown.",
    ...known("meta.version-unknown"),
    steps: [{
      request: upload({ path: `/${FUTURE}/{phoneNumberId}/media` }),
      expect: { error: "unknown-path", values: { path: "/{phoneNumberId}/media" } },
    }],
  },
  {
    id: "meta.media.version-before-token",
    title: "When the version does not exist and the token is missing as well, the version is told.",
    ...known("meta.upload-order"),
    steps: [{
      request: upload({ path: `/${FUTURE}/{phoneNumberId}/media`, headers: without("Authorization") }),
      expect: { error: "unknown-path", values: { path: "/{phoneNumberId}/media" } },
    }],
  },
  {
    id: "meta.media.path-too-long",
    title: "What follows object and edge is unknown.",
    ...known("meta.unknown-path"),
    steps: [{
      request: upload({ path: "/v24.0/{phoneNumberId}/media/template_library" }),
      expect: { error: "unknown-path", values: { path: "/template_library" } },
    }],
  },
  {
    id: "meta.media.control-unversioned",
    title: "Upload, GET and DELETE work without a version in the path.",
    ...known("meta.version-left-out", "meta.version-default"),
    control: true,
    steps: [
      uploaded({ path: "/{phoneNumberId}/media" }),
      described(undefined, "/{mediaId}"),
      { ...deleted, request: call("DELETE", "/{mediaId}") },
    ],
  },
  {
    id: "meta.media.get-latest",
    title: `A GET in ${LATEST_VERSION} has no ETag: there is none from ${FIRST_VERSION_WITHOUT_ETAG} on.`,
    ...known("meta.etag-gone"),
    steps: [uploaded(), described(undefined, `/${LATEST_VERSION}/{mediaId}`)],
  },
  {
    id: "meta.media.get-etag",
    title: "A GET in a version before that has an ETag.",
    ...known("meta.etag-on-get"),
    steps: [uploaded(), described(undefined, "/v25.0/{mediaId}")],
  },
] satisfies readonly MetaCase[];
