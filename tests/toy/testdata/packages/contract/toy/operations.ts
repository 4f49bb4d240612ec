import type { Operation } from "../provider.ts";

/** The operations that are served. */
export const toyOperations = [
  {
    id: "toy.files.upload",
    method: "POST",
    path: "/toy/files",
    summary: "Uploads a file and answers its id.",
    body: "multipart",
    auth: ["header"],
    evidence: { level: "documented", sources: ["D1"] },
  },
  {
    id: "toy.files.get",
    method: "GET",
    path: "/toy/files/{file-id}",
    parameters: { "file-id": "t-1" },
    summary: "Describes a file.",
    body: "none",
    auth: ["header"],
    evidence: { level: "documented", sources: ["D1"] },
  },
] as const satisfies readonly Operation[];
