import type { Fact } from "../../provider.ts";
import { CHOICE, COLLECTION } from "../grounds.ts";

/** How Wolkvox Storage behaves. */
export const storageFacts = [
  {
    id: "wolkvox.storage-upload-fields",
    operation: "wolkvox.storage.upload",
    statement: "One file comes as `file`, several as `file[]`; `path` names the folder.",
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage-upload-answer",
    operation: "wolkvox.storage.upload",
    statement: "A success names each file, and counts them as text.",
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage-private-first",
    operation: "wolkvox.storage.upload",
    statement: "A new file is private until public_access makes it public.",
    evidence: { level: "assumed", sources: ["D4"], note: "A sample of file_details shows a file that is not public." },
  },
  {
    id: "wolkvox.storage-overwrite",
    operation: "wolkvox.storage.upload",
    statement: "A file of the same name takes the place of the old one.",
    evidence: CHOICE,
  },
  {
    id: "wolkvox.storage-access-answer",
    operation: "wolkvox.storage.publish",
    statement: "A change of access is told for each file.",
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage-details",
    operation: "wolkvox.storage.describe",
    statement: "A file's details are all text, is_public and the size in MB among them.",
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage-list",
    operation: "wolkvox.storage.list",
    statement: "A folder's files and folders are listed with pagination, numbers and truth values as text.",
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage-delete-age",
    operation: "wolkvox.storage.delete",
    statement: "A file younger than 90 days is not deleted: 403 for the file, 207 for the whole.",
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage-public-url",
    operation: "wolkvox.storage.download",
    statement: "The public URL of a file is https://storage.googleapis.com/wvox-<operation>/<path>.",
    evidence: { level: "assumed", sources: ["D4"], note: "Inferred from the files' ids; no page shows one." },
  },
] as const satisfies readonly Fact[];
