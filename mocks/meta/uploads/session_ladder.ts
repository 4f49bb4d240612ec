import { metaErrors } from "@wamock/contract/meta";
import { climb, type Exchange, ProviderError, type Refusal, type Rung } from "@wamock/engine";
import type { UploadSession } from "./upload_store.ts";
import type { MetaWorld } from "../world.ts";

/** What the judgement of a session's id depends on. */
interface SessionFacts {
  /** The id out of the path, decoded. */
  readonly id: string;
  /** `sig` out of the query. */
  readonly signature: string | null;
  readonly session: UploadSession | undefined;
}

/** The checks on the session that a call names. */
const SESSION_LADDER: readonly Rung<SessionFacts>[] = [
  { check: "session-signature", judge: judgeSignaturePresent },
  { check: "session", judge: judgeSession },
  { check: "session-signature-good", judge: judgeSignature },
];

/**
 * The session that a call's path and query name.
 *
 * @throws {ProviderError} when they name none
 */
export async function namedSession(exchange: Exchange, world: MetaWorld, id: string): Promise<UploadSession> {
  const { searchParams } = exchange.incoming.url;
  const session = await world.uploads.find(id, exchange.sandbox.clock.now());
  climb(SESSION_LADDER, { id, signature: searchParams.get("sig"), session }, exchange.trace);
  // The ladder lets none pass that is not there.
  if (!session) throw new ProviderError(metaErrors["upload-session-unknown"]);
  return session;
}

function judgeSignaturePresent({ id, signature }: SessionFacts): Refusal | string {
  if (signature) return "the query has the session's sig";
  const reason = id.includes("?")
    ? 'the "?" of the session id is percent-encoded, so its sig is part of the path: put the id into the URL as it came, ' +
      "without encodeURIComponent"
    : 'the query has no sig: the session id goes on after its "?", and that part belongs to it';
  return { error: metaErrors["upload-signature-missing"], reason };
}

function judgeSession({ session }: SessionFacts): Refusal | string {
  if (session) return "the session is open";
  const reason = "nobody opened this session, or it has expired: POST to /{app-id}/uploads for a new one";
  return { error: metaErrors["upload-session-unknown"], reason };
}

function judgeSignature({ signature, session }: SessionFacts): Refusal | string {
  if (signature === session?.signature) return "sig is the session's";
  const reason = signature?.includes("?")
    ? 'sig holds a second "?": what is added to a session id comes after "&", as it has a query already'
    : "sig is not the one of this session: use the session id as it came";
  return { error: metaErrors["upload-signature-invalid"], reason };
}
