import type { Json } from "@wamock/contract";
import type { CommBoxError, CommBoxErrorExpectation, CommBoxStep, CommBoxSuccessExpectation } from "./case.ts";
import { send, upload, type UploadChanges } from "./requests.ts";

/** An upload that must succeed; its id is kept as `{mediaId}`. */
export function uploaded(changes: UploadChanges = {}, more: Partial<CommBoxSuccessExpectation> = {}): CommBoxStep {
  return {
    request: upload(changes),
    expect: { success: "commbox.media.upload", ...more },
    keep: { mediaId: "data.0.id" },
  };
}

/** An upload that must be refused. */
export function refused(
  error: CommBoxError,
  changes: UploadChanges,
  more: Partial<CommBoxErrorExpectation> = {},
): CommBoxStep {
  return { request: upload(changes), expect: { error, ...more } };
}

/** A send that must succeed. */
export function sent(data: Json, more: Partial<CommBoxSuccessExpectation> = {}): CommBoxStep {
  return { request: send(data), expect: { success: "commbox.templates.send", ...more } };
}

/** A send that must be refused. */
export function sendRefused(error: CommBoxError, data: Json, more: Partial<CommBoxErrorExpectation> = {}): CommBoxStep {
  return { request: send(data), expect: { error, ...more } };
}
