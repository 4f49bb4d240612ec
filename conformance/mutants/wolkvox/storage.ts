import { wolkvoxErrors } from "@wamock/contract/wolkvox";
import { wolkvoxSuite } from "../../cases/wolkvox/mod.ts";
import { bytes, type Change, text } from "../changes.ts";
import { writerOf } from "../families.ts";
import type { Mutant } from "../mutant.ts";

const { strict, altered } = writerOf(wolkvoxSuite, wolkvoxErrors["parameters-required"]);

/** A field of the storage's answers: what is wrong with it, and which case sees it. */
const STORAGE:
  readonly (readonly [id: string, defect: string, operation: string, change: Change, check: string, also?: string])[] =
    [
      [
        "counts-as-numbers",
        "Counts are numbers.",
        "upload",
        text(/"success":"(\d+)"/, '"success":$1'),
        "several/field.data.counts.success",
        "*",
      ],
      [
        "file-name-with-folder",
        "A file's name has its folder in it.",
        "describe",
        text('"file_name":"', '"file_name":"docs/'),
        "details/field.data.file_name",
      ],
      [
        "full-name-without-folder",
        "A file's full name lacks its folder.",
        "describe",
        text('"full_name":"docs/', '"full_name":"'),
        "details/field.data.full_name",
      ],
      [
        "public-as-boolean",
        "Whether a file is public is a boolean.",
        "describe",
        text('"is_public":"false"', '"is_public":false'),
        "details/field.data.is_public",
        "details/*",
      ],
      [
        "folder-as-boolean",
        "Whether an item is a folder is a boolean.",
        "list",
        text('"isDirectory":"true"', '"isDirectory":true'),
        "list/field.data.items.0.isDirectory",
        "list/*",
      ],
      [
        "folder-name-short",
        "A folder is told without those that it is in.",
        "list",
        text('"name":"list/deep', '"name":"deep'),
        "list/field.data.items.0.name",
        "list/*",
      ],
      [
        "listed-name-with-folder",
        "A listed file's name has its folder in it.",
        "list",
        text(/"file_name":"(\d)/g, '"file_name":"list/$1'),
        "list/field.data.items.1.file_name",
        "list/*",
      ],
      [
        "limit-unheeded",
        "The limit that was asked for is not told.",
        "list",
        text('"limit":"2"', '"limit":"50"'),
        "list/field.data.pagination.limit",
      ],
      [
        "pages-without-end",
        "The last page has a token for the next one.",
        "list",
        text('"next_page_token":null', '"next_page_token":"x"'),
        "list/field.data.pagination.next_page_token",
        "list/*",
      ],
      [
        "deleted-under-another-name",
        "A deleted file is told under another name.",
        "delete",
        text('"name":"old', '"name":"mold'),
        "delete-old/field.data.files.0.name",
      ],
      [
        "deletion-told-as-201",
        "A deleted file is told with 201.",
        "delete",
        text('"code":"200","', '"code":"201","'),
        "delete-old/*",
        "delete-old/*",
      ],
      [
        "young-file-deleted",
        "A young file is told as deleted.",
        "delete",
        text('"code":"403"', '"code":"200"'),
        "delete-young/field.data.files.0.code",
      ],
      [
        "missing-file-deleted",
        "A missing file is told as deleted.",
        "delete",
        text('"code":"404"', '"code":"200"'),
        "delete-young/field.data.files.1.code",
      ],
      [
        "missing-file-published",
        "A missing file is told as public.",
        "publish",
        text('"code":"404"', '"code":"200"'),
        "access-unknown/field.data.files.0.code",
      ],
    ];

/** What is wrong with Wolkvox Storage. */
export const storageMutants: readonly Mutant[] = [
  strict("quoted-boundary-unread", "A quoted boundary is taken with its quotes.", { head: /boundary="/ }, [
    "storage.control-boundary-quoted",
  ]),
  altered(
    "stored-bytes-altered",
    "The first byte of a file is altered in the storage.",
    { operation: "wolkvox.storage.download", error: null },
    bytes((all) => {
      all[0] = (all[0] ?? 0) ^ 1;
    }),
    [
      "wolkvox.storage.round-trip/bytes",
      "wolkvox.storage.several/bytes",
      "wolkvox.storage.overwrite/bytes",
      "wolkvox.storage.delete-young/bytes",
    ],
  ),
  ...STORAGE.map(([id, defect, operation, change, check, also]) =>
    altered(
      id,
      defect,
      { operation: `wolkvox.storage.${operation}` },
      change,
      [`wolkvox.storage.${check}`],
      also === undefined ? undefined : [`wolkvox.${also.startsWith("*") ? "" : "storage."}${also}`],
    )
  ),
];
