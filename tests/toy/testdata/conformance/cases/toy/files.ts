import type { ToyCase } from "./case.ts";
import { known } from "./known.ts";
import { get, upload } from "./requests.ts";

/** Files, good and bad. */
export const fileCases: readonly ToyCase[] = [
  {
    id: "toy.files.upload",
    title: "A file is taken, and described by its size.",
    ...known("toy.size-counted"),
    steps: [
      { request: upload(), expect: { success: "toy.files.upload" }, keep: { id: "id" } },
      { request: get("/toy/files/{id}"), expect: { success: "toy.files.get", equals: { size: 5 } } },
    ],
  },
  {
    id: "toy.files.no-file",
    title: "A form without a file is refused.",
    ...known("toy.file-missing"),
    steps: [{ request: upload({ parts: [] }), expect: { error: "file-missing" } }],
  },
  {
    id: "toy.files.too-large",
    title: "A file beyond the limit is refused with its size.",
    ...known("toy.file-too-large"),
    given: { settings: { limits: { "toy.file-bytes": 4 } } },
    steps: [{ request: upload(), expect: { error: "file-too-large", values: { size: 5 } } }],
  },
  {
    id: "toy.files.unknown",
    title: "A file that is not there is not found.",
    ...known("toy.not-found"),
    steps: [{ request: get("/toy/files/t-0"), expect: { error: "not-found" } }],
  },
  {
    id: "toy.files.revoked-key",
    title: "A revoked key is refused.",
    ...known("toy.key-wrong"),
    given: { credential: "revoked" },
    steps: [{ request: upload(), expect: { error: "key-wrong" } }],
  },
  {
    id: "toy.files.revoked-key-observed",
    title: "A revoked key is refused with 403, where it was seen so.",
    ...known("toy.key-wrong"),
    given: { credential: "revoked", settings: { dialects: { "toy.key-status": "observed" } } },
    steps: [{ request: get("/toy/files/t-0"), expect: { error: "key-wrong", status: 403 } }],
  },
];
