import { nxcloudErrors } from "@wamock/contract/nxcloud";
import { nxcloudSuite } from "../../cases/nxcloud/mod.ts";
import type { Mutant } from "../mutant.ts";
import { bytes, type Change, header, refused, text, whereHeader } from "../changes.ts";
import { refusing, writerOf } from "../families.ts";

const GET = { operation: "nxcloud.media.get", error: null } as const;
const DELETE = { operation: "nxcloud.media.delete", error: null } as const;
const { strict, wrong, everyIn, described } = writerOf(nxcloudSuite, nxcloudErrors["parameter-exception"]);

const altered = bytes((all) => {
  all[all.length - 1] = (all.at(-1) ?? 0) ^ 1;
});

/** What is altered in the bytes of a file, by what its download is told to be. */
const ALTERED: readonly (readonly [name: string, header: string, value: RegExp, also?: readonly string[]])[] = [
  ["png", "Content-Type", /^image\/png$/, ["nxcloud.media.*/bytes"]],
  ["pdf", "Content-Length", /^3\d\d$/],
  ["mp4", "Content-Type", /^video\/mp4$/],
  ["webp", "Content-Type", /^image\/webp$/],
  ["boundary-like", "Content-Type", /^text\/plain$/],
  ["large", "Content-Length", /^300000$/],
];

/** What is wrong with what every answer has: few cases show it. */
const OF_DELETIONS: readonly (readonly [id: string, defect: string, change: Change, check: string, also?: string])[] = [
  ["code-as-text", "The code is a string.", text('"code":0', '"code":"0"'), "body.code", "body.schema"],
  [
    "keys-in-another-order",
    "The keys come in another order.",
    text(/^\{"code":0,(.*)\}$/, '{$1,"code":0}'),
    "body.keys",
  ],
  ["message-of-its-own", "The message of a success is another.", text("Request successful", "OK"), "body.message"],
  ["data-left-out", "A success has no data.", text(/,"data":[^,]*/, ""), "body.schema", "body.keys"],
  [
    "type-with-a-blank",
    "The Content-Type is written with a blank.",
    header("Content-Type", "application/json; charset=UTF-8"),
    "header.content-type",
  ],
  ["length-not-told", "The length of an answer is not told.", header("Content-Length", null), "header.content-length"],
];

/** What is wrong with media, with templates, and with what every answer has. */
export const mediaMutants: readonly Mutant[] = [
  ...ALTERED.map(([name, header, value, also]) =>
    wrong(
      `${name}-altered`,
      `The last byte of a file (${name}) is altered on the way back.`,
      {
        where: { operation: "nxcloud.media.download", error: null },
        change: whereHeader(header, value, altered),
      },
      [`nxcloud.media.round-trip-${name}/bytes`],
      also,
    )
  ),
  wrong("media-kept-for-a-season", "Media is gone after 300 days.", {
    where: GET,
    change: (answer, context) => {
      const { exchange: { at }, memory } = context;
      const begun = Number(memory.get("begun") ?? at);
      memory.set("begun", String(begun));
      return at - begun > 300 * 86_400_000 ? refused(nxcloudErrors["request-failed"])(answer, context) : undefined;
    },
  }, ["nxcloud.media.kept"]),
  wrong("type-of-the-store", "A description gives a type of its own.", {
    where: GET,
    change: text(/_type":"[^"]+/, '_type":"a/b'),
  }, described(GET.operation, "data.mime_type")),
  wrong("name-of-the-store", "A description gives a name of its own.", {
    where: GET,
    change: text(/file_name":"[^"]+/, 'file_name":"a'),
  }, described(GET.operation, "data.file_name")),
  wrong(
    "url-with-a-parameter-more",
    "The URL has a parameter more.",
    { where: GET, change: text("?", "?v=1&") },
    described(GET.operation, "url.parameters"),
  ),
  ...OF_DELETIONS.map(([id, defect, change, check, also]) =>
    wrong(
      id,
      defect,
      { where: DELETE, change },
      everyIn(DELETE.operation, check),
      also === undefined ? undefined : [`nxcloud.*/${also}`],
    )
  ),
  wrong("data-of-a-refusal-empty", "A refusal's data is an empty object.", {
    where: { error: "nxcloud.phone-not-bound" },
    change: text('"data":null', '"data":{}'),
  }, refusing(nxcloudSuite, "phone-not-bound").map((id) => `${id}/body.data`)),
  ...["IMAGE", "VIDEO", "DOCUMENT"].map((format) =>
    strict(
      `templates-without-${format.toLowerCase()}`,
      `A header may not be ${format}.`,
      {
        operation: "nxcloud.templates.create",
        body: new RegExp(`"format":"${format}"`),
      },
      [`templates.header-${format.toLowerCase()}`],
      format === "IMAGE" ? ["templates.handle-*"] : undefined,
    )
  ),
  strict("handle-no-array", "A handle may not stand in an array.", { body: /"header_handle":\["/ }, [
    "templates.handle-array",
  ]),
  strict("handle-url-unseen", "A URL may not stand in the handle's place.", {
    body: /"example":\{"custom_header_handle_url"/,
  }, ["templates.handle-url"]),
  strict("handle-wins", "When handle and URL are given, the handle wins.", { body: /"header_handle":"4:x","custom/ }, [
    "templates.handle-url-wins",
  ]),
  strict("media-header-required", "A template must have a media header.", { body: /"components":\[\{"type":"BODY"/ }, [
    "templates.header-text",
  ]),
];
