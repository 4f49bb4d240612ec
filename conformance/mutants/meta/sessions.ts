import { metaErrors } from "@wamock/contract/meta";
import { metaSuite } from "../../cases/meta/mod.ts";
import type { MetaExpectation } from "../../cases/meta/case.ts";
import { type Change, text } from "../changes.ts";
import { casesWith, writerOf } from "../families.ts";
import type { Mutant } from "../mutant.ts";

const CREATE = { operation: "meta.uploads.create", error: null } as const;
const UPLOAD = { operation: "meta.uploads.upload", error: null } as const;
const STATUS = { operation: "meta.uploads.status", error: null } as const;
const { strict, altered } = writerOf(metaSuite, metaErrors["upload-not-authorized"]);

/** A check of every case whose expectation has a part. */
function expecting(part: "handle" | "session", check: string): string[] {
  return casesWith(metaSuite, ({ expect }) => {
    const more: MetaExpectation = expect as MetaExpectation;
    return "success" in more && more[part] !== undefined;
  }).map((id) => `${id}/${check}`);
}

/** A check of every case in which the state of a session is a number. */
const numbered = casesWith(
  metaSuite,
  ({ expect }) =>
    "success" in expect && expect.success === STATUS.operation && typeof expect.equals?.file_offset === "number",
).map((id) => `${id}/field.file_offset`);

/** A field of a handle: what is wrong with it. */
const HANDLE: readonly (readonly [id: string, defect: string, change: Change, check: string])[] = [
  [
    "handle-of-another-name",
    "A handle holds another file name.",
    text(/"h":"4:[^:]*:/, '"h":"4:eA==:'),
    "field.h.name",
  ],
  [
    "handle-of-another-type",
    "A handle holds another type.",
    text(/("h":"4:[^:]*:)[^:]*:/, "$1dGV4dC9wbGFpbg==:"),
    "field.h.type",
  ],
  ["handle-of-another-app", "A handle holds another app.", text(/(:e:\d+:)\d+:/, "$11:"), "field.h.app"],
  ["handle-lives-longer", "A handle holds another expiry.", text(/:e:\d/, ":e:9"), "field.h.expiry"],
  ["handle-with-a-line-more", "A handle has a line more.", text(/"h":"([^"]*)"/, '"h":"$1\\n$1"'), "field.h.lines"],
];

/** What is wrong with resumable uploads. */
export const sessionMutants: readonly Mutant[] = [
  altered(
    "session-id-without-parameters",
    "A session's id does not hold its parameters.",
    CREATE,
    text(/"upload:[^?]*/, '"upload:MTphdHRhY2htZW50Og=='),
    expecting("session", "field.id.parameters"),
    ["meta.*"],
  ),
  ...HANDLE.map(([id, defect, change, check]) =>
    altered(id, defect, UPLOAD, change, expecting("handle", check), ["meta.*"])
  ),
  altered(
    "offset-as-text",
    "A session's offset is a string.",
    STATUS,
    text(/_offset":(\d+)/, '_offset":"$1"'),
    numbered,
    ["uploads.*"],
  ),
  altered(
    "offset-never-text",
    "A session's offset is a number under either dialect.",
    { ...STATUS, settings: { "meta.file-offset-type": "text" } },
    text(/_offset":"(\d+)"/, '_offset":$1'),
    ["uploads.status-text/field.file_offset"],
    ["uploads.status-text/*"],
  ),
  strict("file-name-refused", "A session with a file's name is not opened.", { ...CREATE, head: /file_name=/ }, [
    "uploads.open-named",
  ]),
  strict("session-json-unread", "A session's parameters may not come as JSON.", {
    ...CREATE,
    head: /\nContent-Type: application\/json/,
  }, ["uploads.open-json"]),
  strict("session-form-unread", "A session's parameters may not come in a form.", {
    ...CREATE,
    head: /\nContent-Type: application\/x-www/,
  }, ["uploads.open-form"]),
  strict(
    "app-alias-unknown",
    "The word app stands for no app.",
    { ...CREATE, head: /^POST \/v24\.0\/app\/uploads\?/ },
    ["uploads.open-app"],
  ),
  strict("trailing-slash-refused", "A slash at the end of the path is a double one.", {
    ...CREATE,
    head: /\/uploads\/\?/,
  }, ["uploads.control-trailing-slash"]),
  strict(
    "octet-stream-session-refused",
    "A session opens for listed types alone.",
    { ...CREATE, head: /octet-stream/ },
    ["uploads.open-octet-stream", "templates.handle-octet-stream"],
  ),
  strict("status-token-in-query-unseen", "The token in the query of a state is not seen.", {
    ...STATUS,
    head: /access_token=/,
  }, ["uploads.status-token-in-query"]),
  strict("status-bearer-refused", "A state wants the scheme OAuth.", { ...STATUS, head: /\nAuthorization: Bearer/ }, [
    "uploads.status-bearer",
  ]),
  strict("bytes-bearer-refused", "Bytes want the scheme OAuth under either dialect.", {
    ...UPLOAD,
    head: /\nAuthorization: Bearer/,
  }, ["uploads.resumable-oauth-scheme-lenient"]),
  ...["image/png", "application/x-www-form-urlencoded", "application/json"].map((type) =>
    strict(`bytes-of-${type.replace(/\W/g, "-")}-refused`, `Bytes of the Content-Type ${type} are refused.`, {
      ...UPLOAD,
      head: new RegExp(`\nContent-Type: ${type}`),
    }, [`uploads.control-content-type-${type.replace(/\W/g, "-")}`])
  ),
  strict("finished-not-repeated", "The handle of a finished session is not given again.", {
    ...UPLOAD,
    head: /\nfile_offset: 10/,
  }, ["uploads.finished"]),
];
