import { commboxErrors } from "@wamock/contract/commbox";
import type { Refusal, Rung } from "@wamock/engine";
import { judgeKey, type KeyFacts } from "./auth.ts";
import type { CommBoxPath } from "./path.ts";
import type { ChannelKind } from "./world.ts";

/** What the first checks on any call depend on. */
export interface EntryFacts extends KeyFacts {
  readonly method: string;
  readonly pathname: string;
  readonly path: CommBoxPath;
}

/** What the checks behind the key depend on. */
export interface ChannelFacts {
  readonly passesThrottle: boolean;
  readonly requestsPerMinute: number;
  /** The stream id as the path has it. */
  readonly segment: string;
  /** Decoded once; `undefined` when it cannot be. */
  readonly streamId: string | undefined;
  readonly channel: ChannelKind | undefined;
  readonly unknownStreamDialect: string;
}

/** The checks that need no state but the key's. The order is a choice. */
export const ENTRY: readonly Rung<EntryFacts>[] = [
  { check: "path", judge: judgePath },
  { check: "method", judge: judgeMethod },
  { check: "key", judge: judgeKey },
];

/** The checks behind the key. The order is a choice. */
export const CHANNEL: readonly Rung<ChannelFacts>[] = [
  { check: "throttle", judge: judgeThrottle },
  { check: "stream-id", judge: judgeStreamId },
  { check: "stream", judge: judgeStream },
  { check: "channel", judge: judgeChannel },
];

function judgePath({ path, method, pathname }: EntryFacts): Refusal | string {
  if (path.kind === "served") return `the path is that of ${path.operation}`;
  if (path.kind === "unserved") {
    return {
      error: commboxErrors["not-served"],
      values: { method, path: pathname },
      reason: `${path.operation} is CommBox's, and wamock does not serve it`,
    };
  }
  return {
    error: commboxErrors["not-found"],
    reason: "there is no such path: an upload goes to /whatsapp/uploadmedia/<stream id>, without /v2, and a send to " +
      "/v2/whatsapp/sendtemplatedmessage/<stream id>",
  };
}

function judgeMethod({ method }: EntryFacts): Refusal | string {
  if (method === "POST") return "the method is POST";
  return { error: commboxErrors["method-not-supported"], reason: `the method is ${method}: it must be POST` };
}

function judgeThrottle({ passesThrottle, requestsPerMinute }: ChannelFacts): Refusal | string {
  if (passesThrottle) return requestsPerMinute === 0 ? "no requests are counted" : "the key has requests left";
  return {
    error: commboxErrors.throttled,
    reason: `the key has made ${requestsPerMinute} requests in the last minute: wait, or raise the limit ` +
      "commbox.requests-per-minute",
  };
}

function judgeStreamId({ segment, streamId }: ChannelFacts): Refusal | string {
  if (streamId !== undefined) return "the stream id decodes to 16 bytes";
  const reason = /%25/.test(segment)
    ? "the stream id is percent-encoded twice: it comes encoded out of the console, so decode it once before a URL " +
      "builder encodes it again"
    : "the stream id is none: take it from the console as it stands, like hNyRN_fLUy7rrOrN9jLpipA%3d%3d";
  return { error: commboxErrors["invalid-parameters"], reason };
}

function judgeStream({ channel, unknownStreamDialect }: ChannelFacts): Refusal | string {
  if (channel) return "the stream id is a channel's";
  return {
    error: commboxErrors[unknownStreamDialect === "observed" ? "stream-invalid" : "not-found"],
    reason: "no channel has this stream id: take streamId from /__admin/sandboxes/default",
  };
}

function judgeChannel({ channel }: ChannelFacts): Refusal | string {
  if (channel === "whatsapp") return "the channel is WhatsApp";
  return { error: commboxErrors["stream-invalid"], reason: "the channel is of another kind than WhatsApp" };
}
