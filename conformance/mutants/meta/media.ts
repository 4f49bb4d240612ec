import { metaErrors } from "@wamock/contract/meta";
import { metaSuite } from "../../cases/meta/mod.ts";
import { bytes, type Change, header, status, text, whereHeader } from "../changes.ts";
import { writerOf } from "../families.ts";
import type { Mutant } from "../mutant.ts";

const GET = { operation: "meta.media.get", error: null } as const;
const DOWNLOAD = { operation: "meta.media.download", error: null } as const;

const { strict, described } = writerOf(metaSuite, metaErrors["download-unauthorized"]);

/** What is told of a media object: what is wrong, and the check that it is wrong for. */
const DESCRIPTIONS: readonly [id: string, defect: string, change: Change, check: string][] = [
  [
    "type-of-the-store",
    "A description gives a type of its own.",
    text(/_type":"[^"]+/, '_type":"a\\/b'),
    "field.mime_type",
  ],
  ["hash-of-other-bytes", "A hash is not that of the bytes.", text(/"sha256":"./, '"sha256":"g'), "field.sha256"],
  ["size-as-text", "A size is a string.", text(/_size":(\d+)/, '_size":"$1"'), "field.file_size"],
  ["url-elsewhere", "The URL leads to another path.", text(/attachments\\\//, "attachment\\/"), "url.path"],
  ["url-of-another-id", "The URL names another id.", text(/mid=\d/, "mid=0"), "url.mid"],
  ["url-says-it-lives-longer", "The URL says that it lives longer.", text(/ext=\d/, "ext=9"), "url.ext"],
  ["url-with-a-parameter-more", "The URL has a parameter more.", text(/\?mid=/, "?v=1&mid="), "url.parameters"],
  ["url-hash-too-short", "The URL's hash is too short.", text(/hash=[\w-]+/, "hash=AT"), "url.hash"],
];

/** What is altered in the bytes of a file, by the name that it was uploaded under. */
const ALTERED: readonly [filename: string, kills: readonly string[], also?: readonly string[]][] = [
  ["pixel.png", ["round-trip-png"], ["*"]],
  ["pixel.jpg", ["round-trip-jpeg"]],
  ["page.pdf", ["round-trip-pdf"]],
  ["voice.ogg", ["round-trip-ogg"]],
  ["empty.mp4", ["round-trip-mp4"]],
  ["sticker.webp", ["round-trip-webp", "round-trip-animated-webp"]],
  ["tricky.txt", ["round-trip-boundary-like"]],
  ["large.pdf", ["round-trip-large"]],
];

/** What is wrong with what becomes of media. */
export const mediaMutants: readonly Mutant[] = [
  {
    id: "hash-in-base64",
    provider: "meta",
    defect: "A description gives the hash in base64, as webhooks do.",
    mutation: {
      where: GET,
      change: text(/"sha256":"[0-9a-f]{64}"/, '"sha256":"kcBC1vu3TqowD3RJQ578yV1sauz+h2rN8HMWI0PX8\\/Y="'),
    },
    kills: ["meta.media.sha256-encoding/field.sha256", ...described(GET.operation, "field.sha256")],
    also: ["meta.media.*/body.schema"],
  },
  ...DESCRIPTIONS.map(([id, defect, change, check]): Mutant => ({
    id,
    provider: "meta",
    defect,
    mutation: { where: GET, change },
    kills: described(GET.operation, check),
    also: ["meta.media.*"],
  })),
  {
    id: "type-parameters-lost",
    provider: "meta",
    defect: "A description gives the type without its parameters.",
    mutation: { where: GET, change: text(/; charset=utf-8"/, '"') },
    kills: ["meta.media.get-type-parameters/field.mime_type"],
  },
  {
    id: "url-remembered",
    provider: "meta",
    defect: "A second GET on an id gives the URL of the first.",
    mutation: {
      where: GET,
      change: ({ body, ...answer }, { exchange: { incoming }, memory }) => {
        const key = incoming.url.pathname;
        const [url = ""] = /"url":"[^"]+"/.exec(String(body)) ?? [];
        const before = memory.get(key);
        memory.set(key, before ?? url);
        return before === undefined ? undefined : { ...answer, body: String(body).replace(url, before) };
      },
    },
    kills: ["meta.media.get-url-new/field.url.new", "meta.media.url-expired-refetch"],
    also: ["meta.media.get-blocked/url.ext"],
  },
  strict("own-phone-number-refused", "A GET that names the phone number is refused.", {
    ...GET,
    head: /\?phone_number_id=/,
  }, ["media.get-phone-number-id"]),
  strict("last-of-several-files-taken", "Of several files none is found again.", {
    operation: "meta.media.upload",
    error: null,
    body: /second\.jpg/,
  }, ["media.several-files"]),
  {
    id: "pretty-printed",
    provider: "meta",
    defect: "The parameter pretty is heeded.",
    mutation: { where: { head: /\?pretty=1/ }, change: text(/^\{/, "{ ") },
    kills: ["meta.media.control-unknown-parameter/body.encoding"],
  },
  ...ALTERED.map(([filename, kills, also]): Mutant => ({
    id: `${filename.replace(".", "-")}-altered`,
    provider: "meta",
    defect: `The last byte of ${filename} is altered on the way back.`,
    mutation: {
      where: DOWNLOAD,
      change: whereHeader(
        "Content-Disposition",
        new RegExp(RegExp.escape(filename)),
        bytes((all) => {
          all[all.length - 1] = (all.at(-1) ?? 0) ^ 1;
        }),
      ),
    },
    kills: kills.map((slug) => `meta.media.${slug}/bytes`),
    ...(also && { also: also.map((slug) => `meta.media.${slug}/bytes`) }),
  })),
  {
    id: "url-dies-early",
    provider: "meta",
    defect: "A URL works for 298 seconds.",
    mutation: { settings: { limits: { "meta.url-lifetime": 298 } } },
    kills: ["meta.media.download-at-299-seconds"],
    also: ["meta.media.*/url.ext"],
  },
  {
    id: "url-lives-ten-minutes",
    provider: "meta",
    defect: "A URL works for ten minutes.",
    mutation: { settings: { limits: { "meta.url-lifetime": 600 } } },
    kills: ["meta.media.url-expired-refetch"],
    also: ["meta.media.*/url.ext"],
  },
  {
    id: "media-kept-for-a-week",
    provider: "meta",
    defect: "An uploaded id lives for a week.",
    mutation: { settings: { limits: { "meta.media-retention": 7 } } },
    kills: ["meta.media.kept-30-days", "meta.messages.media-id-expired"],
  },
  {
    id: "media-kept-for-a-year",
    provider: "meta",
    defect: "An uploaded id lives for a year.",
    mutation: { settings: { limits: { "meta.media-retention": 365 } } },
    kills: ["meta.media.kept-30-days", "meta.messages.media-id-expired"],
  },
  strict("plain-agent-refused", "A plain User-Agent is refused.", { ...DOWNLOAD, head: /\nUser-Agent: Ruby\n?/ }, [
    "media.download-plain-agent",
  ]),
  strict("further-headers-refused", "A download with further headers is refused.", {
    ...DOWNLOAD,
    head: /\nContent-Type: /,
  }, ["media.download-extra-headers"]),
  ...["first", "open", "last", "beyond"].map((slug, index): Mutant => ({
    id: `range-${slug}-unheeded`,
    provider: "meta",
    defect: "A range is answered with 200, as if it had not been asked for.",
    mutation: {
      where: { ...DOWNLOAD, head: [/bytes=0-9/, /bytes=70-(?!9)/, /bytes=-5/, /bytes=70-999/][index]! },
      change: status(200),
    },
    kills: [`meta.media.download-range-${slug}/status`],
  })),
  {
    id: "content-range-off-by-one",
    provider: "meta",
    defect: "Content-Range counts from one.",
    mutation: { where: { ...DOWNLOAD, head: /bytes=0-9/ }, change: header("Content-Range", "bytes 1-10/75") },
    kills: ["meta.media.download-range-first/header.content-range"],
  },
];
