import { BodyLostError, climb, type Exchange, faultsOnFile, isChunked } from "@wamock/engine";
import type { GraphOperation } from "../operation.ts";
import { namedSession } from "../uploads/session_ladder.ts";
import { newHandle } from "../uploads/handle.ts";
import { judgeWhole, UPLOAD_BYTES_LADDER, type UploadBytesFacts } from "../uploads/bytes_ladder.ts";
import { storedBytes, type UploadSession } from "../uploads/upload_store.ts";
import type { MetaWorld } from "../world.ts";

/** `POST /upload:{session}`. */
export const uploadsUpload: GraphOperation = {
  id: "meta.uploads.upload",
  node: "upload-session",
  methods: ["POST"],
  usage: "app",
  handle: async ({ exchange, world, path }) => {
    const named = await namedSession(exchange, world, path.node);
    await faultsOnFile(exchange, named.fileName ?? "");
    const claimed = await world.uploads.claim(named.id);
    try {
      // Read again behind the claim: until then it was another writer's to change.
      const session = await world.uploads.find(named.id, exchange.at) ?? named;
      return { body: { h: await takeBytes(exchange, world, session, claimed) } };
    } finally {
      if (claimed) await world.uploads.release(named.id);
    }
  },
};

/** Takes a body's bytes, as far as they come; gives the handle once all are there. */
async function takeBytes(
  exchange: Exchange,
  world: MetaWorld,
  session: UploadSession,
  claimed: boolean,
): Promise<string> {
  const { headers, url } = exchange.incoming;
  const length = headers.get("content-length");
  const facts: UploadBytesFacts = {
    offsetHeader: headers.get("file_offset"),
    offsetInQuery: url.searchParams.get("file_offset"),
    claimed,
    offset: storedBytes(session.pieces),
    fileLength: session.fileLength,
    announced: exchange.incoming.body === undefined
      ? 0
      : length === null || isChunked(headers)
      ? undefined
      : Number(length),
    contentType: headers.get("content-type"),
  };
  climb(UPLOAD_BYTES_LADDER, facts, exchange.trace);
  const kept = await keepBytes(exchange, world, session, facts.fileLength - facts.offset);
  const whole = { check: "whole-file", judge: () => judgeWhole(facts, facts.offset + kept.received) };
  climb([whole], undefined, exchange.trace);
  return kept.session.handle ?? await finish(exchange, world, kept.session);
}

/**
 * Streams a body into a blob that becomes the session's next piece. Of a body that breaks off the bytes that came are
 * kept; of one that goes on after the file's end, none.
 */
async function keepBytes(
  { incoming, sandbox, trace }: Exchange,
  world: MetaWorld,
  session: UploadSession,
  room: number,
) {
  const announced = Number(incoming.headers.get("content-length") ?? 0);
  const writer = sandbox.blobs.writer(Math.min(announced, room));
  let received = 0;
  let lost: BodyLostError | undefined;
  try {
    for await (const chunk of incoming.body ?? []) {
      received += chunk.length;
      if (received > room) break;
      await writer.write(chunk);
      world.uploads.advance(session.id, received);
    }
  } catch (cause) {
    if (!(cause instanceof BodyLostError)) {
      await writer.discard();
      throw cause;
    }
    lost = cause;
  }
  if (received === 0 || received > room) {
    await writer.discard();
    if (lost) throw lost;
    return { session, received };
  }
  const grown = { ...session, pieces: [...session.pieces, await writer.finish()] };
  world.uploads.advance(session.id, 0);
  await world.uploads.put(grown);
  if (lost) {
    trace.push({
      check: "whole-file",
      passed: false,
      reason: `the client left after ${received} bytes, which are kept: the upload goes on at ${
        storedBytes(grown.pieces)
      }`,
    });
    throw lost;
  }
  return { session: grown, received };
}

async function finish({ sandbox }: Exchange, world: MetaWorld, session: UploadSession): Promise<string> {
  const { clock, random, settings } = sandbox;
  const { fileName, fileType, fileLength, openedOn } = session;
  const expiresAt = clock.now() + settings.limit("meta.handle-lifetime") * 1000;
  const text = newHandle(random, {
    fileName,
    fileType,
    fileLength,
    openedOn,
    userId: world.userId,
    expiresAt,
    lineBytes: settings.limit("meta.handle-line-bytes"),
  });
  await world.uploads.addHandle({ text, openedOn, fileType, expiresAt });
  await world.uploads.put({ ...session, handle: text });
  return text;
}
