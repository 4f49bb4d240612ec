import type { CutKind } from "./action.ts";

/** What a front does to an answer on its way to the client. */
export type WireFault =
  /** The connection ends after so many bytes of the answer, its head counted in. */
  | { readonly type: "cut"; readonly kind: CutKind; readonly afterBytes: number }
  /** These bytes are sent in place of the answer, and the connection ends. */
  | { readonly type: "garbage"; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The answer is sent as it is, Content-Length included, and the connection ends after it. */
  | { readonly type: "wrong-length" }
  /** The answer is sent, no more of the request is read, and the connection ends. */
  | { readonly type: "refuse-early" };

/** The body of an answer ends before its time: how the connection does. */
export class AnswerCutError extends Error {
  override readonly name = "AnswerCutError";
  /** As a client of Node's sees it. */
  readonly code: "ECONNRESET" | "UND_ERR_SOCKET";
  readonly kind: CutKind;

  constructor(kind: CutKind, bytes: number) {
    super(`a fault ${kind === "reset" ? "reset" : "closed"} the connection after ${bytes} bytes of the body`);
    this.kind = kind;
    this.code = kind === "reset" ? "ECONNRESET" : "UND_ERR_SOCKET";
  }
}
