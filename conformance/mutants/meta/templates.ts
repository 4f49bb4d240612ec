import { metaErrors } from "@wamock/contract/meta";
import { metaSuite } from "../../cases/meta/mod.ts";
import { type Change, text } from "../changes.ts";
import { succeeding, writerOf } from "../families.ts";
import type { Mutant } from "../mutant.ts";

const CREATE = { operation: "meta.templates.create", error: null } as const;
const LIST = { operation: "meta.templates.list", error: null } as const;
const DELETE = { operation: "meta.templates.delete", error: null } as const;
const { strict, altered } = writerOf(metaSuite, metaErrors["template-sample-missing"]);

/** What is wrong with a list, and which check of which case sees it. */
const LISTED: readonly (readonly [id: string, defect: string, change: Change, ...kills: readonly string[]])[] = [
  ["listed-id-of-another", "A listed template has another id.", text(/"id":"\d/, '"id":"0'), "listed/field.data.0.id"],
  [
    "listed-name-of-another",
    "A listed template has another name.",
    text('"name":"', '"name":"x'),
    "listed/field.data.0.name",
  ],
  [
    "listed-as-rejected",
    "A new template is listed as rejected.",
    text('"PENDING"', '"REJECTED"'),
    "listed/field.data.0.status",
    "reviewed/field.data.0.status",
  ],
  ["never-approved", "A template stays pending.", text('"APPROVED"', '"PENDING"'), "reviewed/field.data.0.status"],
  [
    "listed-format-of-another",
    "A listed header has another format.",
    text('"format":"IMAGE"', '"format":"VIDEO"'),
    "listed/field.data.0.components.0.format",
  ],
  [
    "listed-text-of-another",
    "A listed body has another text.",
    text("Your order", "My order"),
    "listed/field.data.0.components.1",
  ],
  [
    "listed-without-parameter-format",
    "A listed template has a key less.",
    text(/"parameter_format":"[^"]*",/g, ""),
    "listed/field.data.0.keys",
    "name-in-two-languages/field.data.1.keys",
  ],
  [
    "listed-language-of-another",
    "A listed template has another language.",
    text(/"language":"\w+"/g, '"language":"xx"'),
    "name-in-two-languages/field.data.0.language",
    "name-in-two-languages/field.data.1.language",
    "deleted-one/field.data.0.language",
  ],
  [
    "empty-list-not-empty",
    "An empty list has a template.",
    text('"data":[]', '"data":[{}]'),
    "listed-none/field.data",
    "name-in-two-languages/field.data",
  ],
  [
    "cursors-of-another",
    "The cursors of the first page are others.",
    text('"before":"MAZDZD"', '"before":"MQZDZD"'),
    "listed-pages/field.paging.cursors",
  ],
  [
    "last-page-goes-on",
    "The last page has a next one.",
    text(/("cursors":\{"before":"MQZDZD",[^}]*\})/, '$1,"next":"x"'),
    "listed-pages/field.paging",
  ],
];

/** What is wrong with message templates. */
export const templateMutants: readonly Mutant[] = [
  altered(
    "template-without-id",
    "A template's id has another key.",
    CREATE,
    text('"id"', '"template_id"'),
    succeeding(metaSuite, CREATE.operation),
  ),
  altered("template-approved-at-once", "A new template is approved at once.", CREATE, text('"PENDING"', '"APPROVED"'), [
    "templates.created/field.status",
  ], ["templates.*"]),
  altered(
    "template-category-changed",
    "A new template has another category.",
    CREATE,
    text('"UTILITY"', '"MARKETING"'),
    ["templates.created/field.category", "templates.created-form/field.category"],
    ["templates.*"],
  ),
  ...["VIDEO", "DOCUMENT", "IMAGE"].map((format) =>
    strict(
      `header-without-${format.toLowerCase()}`,
      `A header may not be ${format}.`,
      { ...CREATE, body: new RegExp(`"format":"${format}"`) },
      [`templates.header-${format.toLowerCase()}`],
      format === "IMAGE" ? ["templates.*"] : undefined,
    )
  ),
  strict("template-form-unread", "A template may not come in a form.", {
    ...CREATE,
    head: /\nContent-Type: application\/x-www/,
  }, ["templates.created-form"]),
  strict("handle-of-one-line-alone", "A handle of several lines is refused.", {
    ...CREATE,
    body: /"header_handle":\["[^"]*\\n/,
  }, ["templates.handle-lines"]),
  strict("name-in-one-language-alone", "A name can be had in one language.", { ...CREATE, body: /"pt_BR"/ }, [
    "templates.name-in-two-languages",
    "templates.listed-pages",
    "templates.deleted-one",
  ]),
  strict("longest-texts-refused", "Texts as long as they may be are refused.", { ...CREATE, body: /x{60}/ }, [
    "templates.control-longest",
  ]),
  ...LISTED.map(([id, defect, change, ...kills]) =>
    altered(id, defect, LIST, change, kills.map((one) => `templates.${one}`), ["templates.*"])
  ),
  altered("handle-read-back", "A listed sample is the handle itself.", {}, (answer, context) => {
    const { exchange: { operation }, memory } = context;
    const body = String(answer.body);
    if (operation === "meta.uploads.upload") memory.set("handle", /"h":("[^"]*")/.exec(body)?.[1] ?? "");
    const handle = memory.get("handle");
    if (operation !== LIST.operation || handle === undefined) return undefined;
    return text(/"header_handle":\["[^"]*"/, `"header_handle":[${handle}`)(answer, context);
  }, ["templates.listed/field.data.0.components.0.example.header_handle.0.new"]),
  strict("one-language-not-deleted", "A template is not deleted by its id.", { ...DELETE, head: /hsm_id=/ }, [
    "templates.deleted-one",
  ]),
];
