import type { CallRequest, HeaderLine, UploadRequest } from "../../request.ts";

const KEY: readonly HeaderLine[] = [["X-Toy-Key", "{key}"]];

/** An upload that succeeds, but for what is changed about it. */
export function upload(changes: Partial<Omit<UploadRequest, "kind">> = {}): UploadRequest {
  return {
    kind: "upload",
    path: "/toy/files",
    headers: KEY,
    contentType: "multipart/form-data; boundary={boundary}",
    parts: [{ name: "file", filename: "a.txt", type: "text/plain", content: { text: "hello" } }],
    ...changes,
  };
}

/** A GET with the key. */
export function get(path: string): CallRequest {
  return { kind: "call", method: "GET", path, headers: KEY };
}
