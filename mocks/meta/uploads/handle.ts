import { BASE64URL, type RandomStream } from "@wamock/engine";
import { base64, newShortSignature, type SessionParameters } from "./session_id.ts";

/** What a handle tells of its upload. */
export interface HandleParameters extends SessionParameters {
  /** The app's id, or that of what stood in its place. */
  readonly openedOn: string;
  readonly userId: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** How many bytes of the file a line stands for, at most. */
  readonly lineBytes: number;
}

/** A new handle: a line for each stretch of the file, each whole in itself. */
export function newHandle(random: RandomStream, parameters: HandleParameters): string {
  const { fileName, fileType, fileLength, openedOn, userId, expiresAt, lineBytes } = parameters;
  const named = `4:${base64(fileName ?? "")}:${base64(fileType ?? "")}`;
  const expiry = Math.floor(expiresAt / 1000);
  const count = Math.max(1, Math.ceil(fileLength / Math.max(1, lineBytes)));
  const lines = Array.from({ length: Math.min(count, MOST_LINES) }, () => {
    const signature = `AR${random.text(108, BASE64URL)}`;
    return `${named}:${signature}:e:${expiry}:${openedOn}:${userId}:${newShortSignature(random)}`;
  });
  return lines.join("\n");
}

/** A limit set to a few bytes must not make a handle larger than the file. */
const MOST_LINES = 1000;
