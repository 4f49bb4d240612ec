import { metaErrors } from "@wamock/contract/meta";
import type { Refusal, Rung } from "@wamock/engine";

/** What the decision on the bytes of an upload depends on, before any is read. */
export interface UploadBytesFacts {
  /** The header `file_offset`; lines of the same name joined. */
  readonly offsetHeader: string | null;
  /** `file_offset` out of the query, where it does not count. */
  readonly offsetInQuery: string | null;
  /** Whether no other request is writing to the session. */
  readonly claimed: boolean;
  /** How many bytes are there. */
  readonly offset: number;
  readonly fileLength: number;
  /** The length that the body announces; `undefined` when it comes in chunks. */
  readonly announced: number | undefined;
  readonly contentType: string | null;
}

/** The checks on a call that sends bytes, before any is read. */
export const UPLOAD_BYTES_LADDER: readonly Rung<UploadBytesFacts>[] = [
  { check: "file-offset", judge: judgeOffsetHeader },
  { check: "one-writer", judge: judgeWriter },
  { check: "offset-here", judge: judgeOffset },
  { check: "length", judge: judgeLength },
];

/** Whether the body that came makes the file whole. */
export function judgeWhole(
  { fileLength, contentType }: UploadBytesFacts,
  offset: number,
): Refusal | string {
  if (offset === fileLength) return `all ${fileLength} bytes are there`;
  const reason = offset > fileLength
    ? `the body goes on after the ${fileLength} bytes of the file${formHint(contentType)}`
    : `${offset} of ${fileLength} bytes are there, and are kept: send the rest from file_offset ${offset}`;
  return { error: metaErrors["upload-partial"], reason };
}

function judgeOffsetHeader({ offsetHeader, offsetInQuery }: UploadBytesFacts): Refusal | string {
  if (offsetHeader !== null && /^\d+$/.test(offsetHeader)) return `file_offset is ${offsetHeader}`;
  const reason = offsetHeader === null && offsetInQuery !== null
    ? "file_offset is in the query, where it does not count: send it as a header"
    : offsetHeader === null
    ? "there is no header file_offset: send it, 0 for a new upload; if you do, a proxy drops it for its underscore, as " +
      "nginx does without underscores_in_headers"
    : offsetHeader.includes(",")
    ? `file_offset was sent more than once and reads "${offsetHeader}": set it on the request, not on a shared client`
    : `file_offset is "${offsetHeader}": it must be a whole number`;
  return { error: metaErrors["upload-offset-missing"], reason };
}

function judgeWriter({ claimed }: UploadBytesFacts): Refusal | string {
  if (claimed) return "no other request is writing to the session";
  const reason = "another request is writing to this session: wait for its end, then GET the session for its offset";
  return { error: metaErrors["upload-offset-invalid"], reason };
}

function judgeOffset({ offsetHeader, offset }: UploadBytesFacts): Refusal | string {
  if (Number(offsetHeader) === offset) return "the upload goes on there";
  const reason =
    `file_offset is ${offsetHeader}, and ${offset} bytes are there: GET the session and go on from its offset`;
  return { error: metaErrors["upload-offset-invalid"], reason };
}

function judgeLength({ announced, offset, fileLength, contentType }: UploadBytesFacts): Refusal | string {
  if (announced === undefined) return "the body comes in chunks, so its length is not known yet";
  const left = fileLength - offset;
  if (announced <= left) return `${announced} bytes are announced, of ${left} that are missing`;
  const whole = announced === fileLength ? "; it looks like the whole file again: send the rest alone" : "";
  const reason = `${announced} bytes are announced, and ${left} are missing${whole}${formHint(contentType)}`;
  return { error: metaErrors["upload-partial"], reason };
}

function formHint(contentType: string | null): string {
  if (!contentType?.toLowerCase().startsWith("multipart/")) return "";
  return "; the body is a form: send the file's bytes as they are (curl --data-binary, not -F)";
}
