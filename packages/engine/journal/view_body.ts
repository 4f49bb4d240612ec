import { createHash } from "node:crypto";
import { Buffer } from "node:buffer";
import type { Mask } from "../masking.ts";
import type { BodyRecord } from "./body_record.ts";

/** A body as the admin API shows it: no secret in it, and no more than its first bytes. */
export interface BodyView {
  /** How many bytes went by. */
  readonly bytes: number;
  /** Whether its end was seen. */
  readonly whole: boolean;
  /** Lower-case hex; `null` where the head is not all of it, unless digests of all bodies are asked for. */
  readonly sha256: string | null;
  /** Its first bytes, when they are text. */
  readonly text: string | null;
  /** Its first bytes in base64, when they are not. */
  readonly base64: string | null;
}

/** Shows a recorded body. */
export function viewBody(record: BodyRecord, mask: Mask): BodyView {
  const { bytes, isWhole, head } = record;
  return { bytes, whole: isWhole, sha256: record.sha256() ?? null, ...viewHead(head, head.length < bytes, mask) };
}

/** Shows a body that was kept as text. */
export function viewText(text: string, mask: Mask): BodyView {
  const bytes = Buffer.from(text);
  return {
    bytes: bytes.length,
    whole: true,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    text: mask.body(text),
    base64: null,
  };
}

/** @param isCut whether more followed, so that the last character may not be whole */
function viewHead(head: Uint8Array<ArrayBuffer>, isCut: boolean, mask: Mask): Pick<BodyView, "text" | "base64"> {
  const text = decode(head, isCut);
  if (text !== undefined) return { text: mask.body(text, isCut), base64: null };
  // A secret between bytes that are no text: each byte is a character while it is looked for.
  const masked = mask.body(Buffer.from(head).toString("latin1"), isCut).replaceAll("…", "...");
  return { text: null, base64: Buffer.from(masked, "latin1").toString("base64") };
}

function decode(bytes: Uint8Array<ArrayBuffer>, isCut: boolean): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut });
    // deno-lint-ignore no-control-regex
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
