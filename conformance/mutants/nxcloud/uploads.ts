import { MEDIA_TYPES, nxcloudErrors, TEMPLATE_FILE_TYPES } from "@wamock/contract/nxcloud";
import { nxcloudSuite } from "../../cases/nxcloud/mod.ts";
import type { Mutant } from "../mutant.ts";
import { refused, text } from "../changes.ts";
import { casesWith, succeeding, writerOf } from "../families.ts";
import type { Where } from "../where.ts";

const TEMPLATE_FILE = { operation: "nxcloud.template-files.upload", error: null } as const;
const { strict, wrong } = writerOf(nxcloudSuite, nxcloudErrors["parameter-exception"]);

const UPLOADS = [
  { object: "template-files", operation: "nxcloud.template-files.upload" },
  { object: "media", operation: "nxcloud.media.upload" },
] as const;

const controlMutants = UPLOADS.flatMap(({ object, operation }): Mutant[] => {
  const on = { operation };
  const control = (id: string, defect: string, where: Where, slug: string, also?: readonly string[]) =>
    strict(`${object}-${id}`, defect, { ...on, ...where }, [`${object}.${slug}`], ...(also ? [also] as const : []));
  return [
    wrong(`${object}-id-under-another-key`, "An upload's id has another key.", {
      where: { ...on, error: null },
      change: text('"id":', '"ID":'),
    }, succeeding(nxcloudSuite, operation)),
    control(
      "quoted-boundary-unread",
      "A quoted boundary is taken with its quotes.",
      { head: /boundary="/ },
      "control-boundary-quoted",
    ),
    control(
      "part-headers-refused",
      "Further headers of a part are refused.",
      { body: /Transfer-Encoding: binary/ },
      "control-part-headers",
    ),
    control(
      "filename-blob-refused",
      "A file named blob is refused.",
      { body: /filename="blob"/ },
      "control-filename-blob",
    ),
    control("file-first-unseen", "A file in front of the fields is not seen.", {
      body: /^-+[^\r]*\r\n[^\r]*name="file"/,
    }, "control-file-first"),
    control(
      "unknown-field-refused",
      "An unknown field is refused.",
      { body: /name="appkey"/ },
      "control-unknown-field",
    ),
    control(
      "part-type-judged",
      "The part's own type is judged.",
      { body: /pixel\.png"\r\nContent-Type: text\/plain/ },
      "control-part-type-other",
    ),
    control(
      "chunked-refused",
      "A chunked body is refused.",
      { head: /\nTransfer-Encoding: chunked/ },
      "control-chunked",
    ),
    control(
      "limit-exclusive",
      "A file of exactly the limit is too large.",
      { settings: { "nxcloud.image-bytes": 75 } },
      "size-limit-by-type-at",
    ),
  ];
});

const slug = (type: string) => type.replace(/[^a-z0-9]+/g, "-");

function ofType(type: string): RegExp {
  return new RegExp(`name="type"\r\n\r\n${RegExp.escape(type)}\r\n`);
}

const typeMutants = [
  ...Object.keys(TEMPLATE_FILE_TYPES).filter((type) => type !== "image/png").map((type) =>
    wrong(
      `template-files-without-${slug(type)}`,
      `Example files may not be of type ${type}.`,
      {
        where: { ...TEMPLATE_FILE, body: ofType(type) },
        change: refused(nxcloudErrors["parameter-exception"]),
      },
      [`nxcloud.template-files.type-${slug(type)}`],
      type === "image/jpg" || type === "image/jpeg" ? undefined : ["nxcloud.templates.*"],
    )
  ),
  wrong(
    "template-files-without-image-png",
    "Example files may not be of type image/png.",
    {
      where: { ...TEMPLATE_FILE, body: ofType("image/png") },
      change: refused(nxcloudErrors["parameter-exception"]),
    },
    casesWith(
      nxcloudSuite,
      ({ request, expect }) =>
        "success" in expect && expect.success === TEMPLATE_FILE.operation && request.kind === "upload" &&
        request.parts.some(({ name, content }) => name === "type" && "text" in content && content.text === "image/png"),
    ),
  ),
  ...Object.keys(MEDIA_TYPES).map((type) =>
    strict(`media-without-${slug(type)}`, `Media may not be of type ${type}.`, {
      operation: "nxcloud.media.upload",
      body: new RegExp(`${ofType(type).source}[^]*filename="file\\.bin"`),
    }, [type === "video/3gp" ? "media.video-3gp-spelling" : `media.type-${slug(type)}`])
  ),
];

/** What may be odd about an upload, and is refused here. */
export const uploadMutants: readonly Mutant[] = [
  ...controlMutants,
  ...typeMutants,
  wrong("size-limited-under-every-dialect", "An example file is limited under the dialect unlimited too.", {
    where: { ...TEMPLATE_FILE, settings: { "nxcloud.template-file-size": "unlimited" } },
    change: refused(nxcloudErrors["request-failed"]),
  }, ["nxcloud.template-files.size-unlimited"]),
  wrong("id-never-numeric", "A media id is no number under the dialect numeric.", {
    where: { settings: { "nxcloud.media-id-style": "numeric" } },
    change: text(/"id":"\d/, '"id":"a'),
  }, ["nxcloud.media.id-numeric"]),
  wrong("handle-keeps-the-name", "A handle keeps a file name beyond ASCII.", {
    where: { ...TEMPLATE_FILE, body: /filename="[^"]*[\x80-\xff]/ },
    change: text(/"id":"4:[^:]*:/, '"id":"4:5Zu+54mHLnBuZw==:'),
  }, ["nxcloud.template-files.name-not-ascii/handle.filename"]),
  wrong("handle-without-its-name", "A handle has no file name.", {
    where: { ...TEMPLATE_FILE, body: ofType("image/jpg") },
    change: text(/"id":"4:[^:]*:/, '"id":"4::'),
  }, ["nxcloud.template-files.type-image-jpg/handle.filename"]),
  wrong("handle-of-another-type", "A handle has another type.", {
    where: { ...TEMPLATE_FILE, body: ofType("image/jpg") },
    change: text(/("id":"4:[^:]*:)[^:]*:/, "$1aW1hZ2UvcG5n:"),
  }, ["nxcloud.template-files.type-image-jpg/handle.type"]),
];
