import type { TemplateValues } from "@wamock/contract";

/** How a connection ends: with a RST, which the client sees as an error, or with a FIN, which it sees as an end. */
export type CutKind = "reset" | "close";

/** Which way the bytes go that an action slows: those of the request as it is read, or those of the answer. */
export type Direction = "request" | "answer";

/** An error out of the catalogue that is answered in place of what would be. */
export interface OrderedError {
  /** Its id, such as `meta.app-rate-limit`. */
  readonly error: string;
  /** For the placeholders of its text, in place of the catalogue's samples. */
  readonly values?: TemplateValues | undefined;
  /** One of its other statuses. */
  readonly status?: number | undefined;
}

/** An error out of the catalogue that is told by webhook once the call was answered well. */
export interface LaterError extends Omit<OrderedError, "status"> {
  /** In place of the error's own. */
  readonly details?: string | undefined;
}

/**
 * What a fault does. Counts are bytes and times milliseconds of real time, as a client's own time limits are: a
 * sandbox's clock that stands still does not hold an answer up for ever.
 */
export type FaultAction =
  /** Answers an error, and reads what is left of the request. */
  | { readonly type: "error" } & OrderedError
  /** The work is done and answered; what becomes of it is this error, which is told by webhook. */
  | { readonly type: "fail-later" } & LaterError
  /** Answers an error with `Connection: close`, and reads no more of the request. */
  | { readonly type: "refuse-early" } & OrderedError
  /** Waits: before the request is read, or once its work is done. */
  | { readonly type: "delay"; readonly ms: number; readonly direction?: Direction | undefined }
  /** Lets so many bytes of a body pass in each interval. */
  | {
    readonly type: "drip";
    readonly bytes: number;
    readonly everyMs: number;
    readonly direction?: Direction | undefined;
  }
  /** The work is done, and the connection reset after so many bytes of the answer, its head counted in. */
  | { readonly type: "reset"; readonly afterBytes?: number | undefined }
  /** The same, and the connection closed. */
  | { readonly type: "close"; readonly afterBytes?: number | undefined }
  /** The answer's body ends before this byte, half-way unless given, and so does the connection. */
  | { readonly type: "truncate"; readonly atByte?: number | undefined; readonly how?: CutKind | undefined }
  /** Content-Length says so many bytes more, or with a minus fewer, than come. */
  | { readonly type: "wrong-length"; readonly by: number }
  /** Bytes come that are no HTTP. */
  | { readonly type: "garbage"; readonly text?: string | undefined }
  /** After so many bytes of the body no more is read for a while; then an error is answered, or the rest is read. */
  | {
    readonly type: "stop-reading";
    readonly afterBytes?: number | undefined;
    readonly ms?: number | undefined;
    readonly error?: string | undefined;
    readonly values?: TemplateValues | undefined;
    readonly status?: number | undefined;
  }
  /** The connection ends once so many bytes of the body were read, or all of a shorter one. Nothing is answered. */
  | { readonly type: "cut-upload"; readonly afterBytes: number; readonly how?: CutKind | undefined };

/** The name of an action. */
export type FaultType = FaultAction["type"];

/** For how long nothing is read, when an order does not say. */
export const STOP_READING_MS = 30_000;

/** The error that an action is about; `undefined` when it is about none. */
export function errorOf(action: FaultAction): OrderedError | undefined {
  if (!("error" in action) || action.error === undefined) return undefined;
  const { error, values } = action;
  return { error, values, status: action.type === "fail-later" ? undefined : action.status };
}

/** Whether an action does something to the request's body, so that there must be one. */
export function needsBody(action: FaultAction): boolean {
  switch (action.type) {
    case "stop-reading":
    case "cut-upload":
    case "refuse-early":
      return true;
    case "drip":
      return action.direction === "request";
    default:
      return false;
  }
}
