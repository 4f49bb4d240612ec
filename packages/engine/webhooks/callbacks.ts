import type { HeaderLines } from "../answer.ts";
import type { RandomStream } from "../random.ts";

/** How a provider calls the server of whoever uses it. */
export interface Callbacks<World> {
  /** Asks a URL whether it wants to be called; absent where a provider calls without asking. */
  readonly handshake?: Handshake;
  /**
   * Every header of a call besides `Host` and the body's framing, made when it is sent.
   *
   * @param now milliseconds since the epoch, by the sandbox's clock
   */
  headers(world: World, body: string, now: number): HeaderLines | Promise<HeaderLines>;
  /** Whether an answer of that status means that the call was taken. */
  accepts(status: number): boolean;
  /** How long after each attempt that failed the next is made, in milliseconds; after the last one it is given up. */
  readonly retriesMs: readonly number[];
}

/** A GET by which a URL shows that it is its owner's, and wants to be called. */
export interface Handshake {
  /** The query of the GET. */
  query(verifyToken: string, random: RandomStream): Readonly<Record<string, string>>;
  /** What is wrong with the answer to {@link query}; `undefined` when it is right. */
  judge(query: Readonly<Record<string, string>>, answer: CallAnswer): string | undefined;
}

/** {@link Callbacks} of one sandbox's world. */
export type BoundCallbacks = Omit<Callbacks<unknown>, "headers"> & {
  headers(body: string, now: number): Promise<HeaderLines>;
};

/** A call of a URL that is not ours. */
export interface OutgoingCall {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly headers: HeaderLines;
  /** Sent as UTF-8. */
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** What a call was answered with. */
export interface CallAnswer {
  readonly status: number;
  /** The first {@link ANSWER_BOUND} bytes as text. */
  readonly body: string;
}

/** As much of an answer as is read, in bytes. */
export const ANSWER_BOUND = 65_536;

/** Makes a call. It follows no redirect, and fails with an error that says why there is no answer. */
export type Caller = (call: OutgoingCall) => Promise<CallAnswer>;
