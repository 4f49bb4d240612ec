import type { MetaCase } from "./case.ts";
import { known } from "./known.ts";
import { download, having, PNG, without } from "./requests.ts";
import { deleted, described, downloaded, downloadRefused, uploaded } from "./steps.ts";

/** The bytes of the file that these cases are about: {@link PNG} has 75. */
const PNG_BYTES = 75;

const RANGES = [
  { slug: "first", header: "bytes=0-9", range: { start: 0, end: 10 } },
  { slug: "open", header: "bytes=70-", range: { start: 70, end: PNG_BYTES } },
  { slug: "last", header: "bytes=-5", range: { start: PNG_BYTES - 5, end: PNG_BYTES } },
  { slug: "beyond", header: "bytes=70-999", range: { start: 70, end: PNG_BYTES } },
] as const;

const rangeCases = RANGES.map(({ slug, header, range }): MetaCase => ({
  id: `meta.media.download-range-${slug}`,
  title: `A download with Range: ${header} gets that part with 206.`,
  ...known("meta.download-range"),
  steps: [uploaded(), described(), {
    request: download(having("Range", header)),
    expect: { success: "meta.media.download", file: PNG, range },
  }],
}));

/** The second hop: the bytes behind the URL. */
export const downloadCases = [
  {
    id: "meta.media.download-plain-agent",
    title: "A download needs a User-Agent, and any will do.",
    ...known("meta.download-agent-needed"),
    steps: [uploaded(), described(), downloaded(PNG, having("User-Agent", "Ruby"))],
  },
  {
    id: "meta.media.download-no-auth",
    title: "A download without a token is refused: the URL alone opens nothing.",
    ...known("meta.download-unauthorized", "meta.download-token", "meta.download-no-token", "meta.download-error-body"),
    steps: [uploaded(), described(), downloadRefused("download-unauthorized", without("Authorization"))],
  },
  {
    id: "meta.media.download-token-in-query",
    title: "A download wants its token in the header: one in the query does not count.",
    ...known("meta.download-unauthorized", "meta.download-token"),
    steps: [
      uploaded(),
      described(),
      downloadRefused("download-unauthorized", without("Authorization"), "{url}&access_token={accessToken}"),
    ],
  },
  {
    id: "meta.media.download-garbage-token",
    title: "A download with a token that is none is refused.",
    ...known("meta.download-unauthorized"),
    steps: [
      uploaded(),
      described(),
      downloadRefused("download-unauthorized", having("Authorization", "Bearer garbage")),
    ],
  },
  {
    id: "meta.media.download-expired-token",
    title: "A download with a token that has expired is refused.",
    ...known("meta.download-unauthorized"),
    given: { credential: "expired" },
    steps: [
      uploaded({ headers: having("Authorization", "Bearer {good.accessToken}") }),
      { ...described(), request: { ...getWithGoodToken() } },
      downloadRefused("download-unauthorized"),
    ],
  },
  {
    id: "meta.media.download-no-ua",
    title: "A download without a User-Agent is refused, though the token is right.",
    ...known("meta.download-user-agent-missing", "meta.download-agent-status"),
    steps: [uploaded(), described(), downloadRefused("download-user-agent-missing", without("User-Agent"))],
  },
  {
    id: "meta.media.download-agent-repeated",
    title: "A download whose User-Agent has grown at every request is refused.",
    ...known("meta.download-user-agent-repeated", "meta.download-agent-repeated"),
    steps: [
      uploaded(),
      described(),
      downloadRefused(
        "download-user-agent-repeated",
        having("User-Agent", Array.from({ length: 60 }, () => "MyClient/1.0").join(" ")),
      ),
    ],
  },
  {
    id: "meta.media.download-at-299-seconds",
    title: "A URL works for 299 seconds.",
    ...known("meta.download-expired"),
    steps: [uploaded(), described(), { advanceMs: 299_000 }, downloaded()],
  },
  {
    id: "meta.media.url-expired-refetch",
    title: "A URL is dead after 301 seconds, and a new GET gives one that works.",
    ...known("meta.download-expired", "meta.download-url-expired"),
    steps: [
      uploaded(),
      described(),
      { advanceMs: 301_000 },
      downloadRefused("download-url-expired"),
      described(),
      downloaded(),
    ],
  },
  {
    id: "meta.media.download-altered",
    title: "A URL whose hash was altered is refused.",
    ...known("meta.download-url-expired"),
    steps: [uploaded(), described(), downloadRefused("download-url-expired", undefined, "{url}x")],
  },
  {
    id: "meta.media.download-deleted",
    title: "The URL of media that was deleted since is refused.",
    ...known("meta.download-url-expired"),
    steps: [uploaded(), described(), deleted, downloadRefused("download-url-expired")],
  },
  {
    id: "meta.media.download-extra-headers",
    title: "A download ignores further headers, such as Content-Type.",
    ...known("meta.download-extra-headers"),
    steps: [uploaded(), described(), downloaded(PNG, having("Content-Type", "image/png"))],
  },
  ...rangeCases,
  {
    id: "meta.media.download-range-outside",
    title: "A download with a Range outside the file is refused with 416.",
    ...known("meta.download-range-unsatisfiable", "meta.download-range"),
    steps: [uploaded(), described(), downloadRefused("download-range-unsatisfiable", having("Range", "bytes=900-"))],
  },
] satisfies readonly MetaCase[];

function getWithGoodToken() {
  const { request } = described();
  return { ...request, headers: having("Authorization", "Bearer {good.accessToken}") };
}
