import type { UploadHandle } from "../uploads/upload_store.ts";

/** What a template's sample is judged by. */
export interface SampleFacts {
  /** The element of `header_handle`. */
  readonly text: string;
  /** The handle that reads so. */
  readonly handle: UploadHandle | undefined;
  readonly handles: readonly UploadHandle[];
  readonly appId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The types that a sample can have, as Meta's guide to resumable uploads lists them. */
const SAMPLE_TYPES: readonly (string | undefined)[] = [
  "application/pdf",
  "image/jpeg",
  "image/jpg",
  "image/png",
  "video/mp4",
];

/** Why a text is no good handle, in plain words; `undefined` when it is a good one. */
export function handleProblem(facts: SampleFacts): string | undefined {
  const { handle, appId, now } = facts;
  if (!handle) return unlikeAny(facts);
  if (handle.openedOn !== appId) {
    return `the upload was opened on ${handle.openedOn} and not on the app: POST to /{app-id}/uploads`;
  }
  if (now >= handle.expiresAt) {
    return `the handle expired on ${new Date(handle.expiresAt).toUTCString()}: upload the file again`;
  }
  if (SAMPLE_TYPES.includes(handle.fileType)) return undefined;
  const type = handle.fileType ?? "none";
  return `the file_type of the upload is ${type}: a sample has one of ${SAMPLE_TYPES.join(", ")}`;
}

/** What a text that was never given out comes closest to. */
function unlikeAny({ text, handles }: SampleFacts): string {
  if (/^\d+$/.test(text)) {
    return "it is a media id: a template's sample comes from a resumable upload (/{app-id}/uploads), not from /media";
  }
  for (const { text: given } of handles) {
    const lines = given.split("\n");
    if (lines.length > 1 && lines.includes(text)) {
      return `it is one line of a handle of ${lines.length} lines: send the whole of it as one element, line feeds included`;
    }
    if (lines.length > 1 && text === lines.join("")) return "it is a handle without its line feeds: send it as it came";
    if (lines.length > 1 && text === lines.join("\\n")) return "its line feeds were escaped twice: send it as it came";
    if (text.length > 20 && given.startsWith(text)) {
      return `it is a handle cut after ${text.length} of ${given.length} characters: is its column too short?`;
    }
    if (text !== given && text.trim() === given) return "it is a handle with white space around it: send it as it came";
    const at = [...given].findIndex((character, index) => character !== text[index]);
    if (at > 20) return `it differs from a handle that was given out, first at character ${at + 1}`;
    if (text.startsWith(given)) return `it is a handle with ${text.length - given.length} characters behind it`;
  }
  return "no upload gave such a handle";
}
