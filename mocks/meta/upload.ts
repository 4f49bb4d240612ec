import { mediaClass } from "@wamock/contract/meta";
import {
  climb,
  essence,
  type Exchange,
  faultsOnFile,
  type Form,
  isChunked,
  readForm,
  type SentFile,
  type Settings,
  type StoredBlob,
} from "@wamock/engine";
import { UPLOAD_LADDER, type UploadFacts } from "./ladder.ts";
import type { MetaWorld } from "./world.ts";

/**
 * The largest file of a type that an upload takes, in bytes; `undefined` where no size is enforced, and 0 for a
 * type that is never taken.
 */
function maximumBytes(type: string, settings: Settings): number | undefined {
  const kind = mediaClass(type);
  if (kind === undefined) return 0;
  if (kind !== "sticker") return settings.limit(`meta.${kind}-bytes`);
  const enforced = settings.dialect("meta.sticker-size") === "documented";
  return enforced ? settings.limit("meta.animated-sticker-bytes") : undefined;
}

/** Reads an upload's body. Of a file that will be refused for its type or size no more is kept than need be. */
export function readUpload(exchange: Exchange): Promise<Form> {
  const { sandbox, incoming } = exchange;
  // Meta sees no file in a body whose length was not announced.
  const seesFiles = !isChunked(incoming.headers);
  return readForm(exchange, {
    fileField: "file",
    takes: (name, taken) => seesFiles && name === "file" && taken.length === 0,
    keepBytes: (type) => maximumBytes(type, sandbox.settings) ?? Infinity,
  });
}

/**
 * Judges an upload and stores its file.
 *
 * @returns the new media id
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function upload(
  exchange: Exchange,
  world: MetaWorld,
  phoneNumberId: string,
  form: Form,
): Promise<string> {
  const { sandbox, incoming } = exchange;
  const { settings } = sandbox;
  const query = incoming.url.searchParams;
  const field = (name: string) => form.fields.get(name) ?? query.get(name) ?? undefined;
  // The pages want it, so whoever sends it is right; Meta goes by the type of the part.
  exchange.reads.fields.add("type");
  const facts: UploadFacts = {
    form,
    chunked: isChunked(incoming.headers),
    messagingProduct: field("messaging_product"),
    ttlMinutes: field("ttl_minutes"),
    ttlRange: { minimum: settings.limit("meta.ttl-minimum"), maximum: settings.limit("meta.ttl-maximum") },
    maximumBytes: form.file && await enforcedBytes(form.file, settings),
    jsonDialect: settings.dialect("meta.json-upload"),
  };
  try {
    await faultsOnFile(exchange, form.file?.filename ?? "");
    climb(UPLOAD_LADDER, facts, exchange.trace);
  } catch (cause) {
    await form.file?.blob?.remove();
    throw cause;
  }
  const id = world.newId();
  const now = sandbox.clock.now();
  const lifetime = facts.ttlMinutes === undefined
    ? settings.limit("meta.media-retention") * 86_400_000
    : Number(facts.ttlMinutes) * 60_000;
  await world.media.add({
    id,
    phoneNumberId,
    type: form.file?.type ?? "application/octet-stream",
    filename: form.file?.filename ?? "",
    blob: form.file?.blob ?? await sandbox.blobs.writer().finish(),
    uploadedAt: now,
    expiresAt: now + lifetime,
  });
  return id;
}

async function enforcedBytes(file: SentFile, settings: Settings): Promise<number | undefined> {
  const maximum = maximumBytes(essence(file.type), settings);
  const isSticker = mediaClass(essence(file.type)) === "sticker";
  return isSticker && maximum !== undefined && file.blob ? await stickerBytes(file.blob, settings) : maximum;
}

/** The documented size of a sticker, in bytes: an animated one may be larger. */
export async function stickerBytes(blob: StoredBlob, settings: Settings): Promise<number> {
  return settings.limit(await isAnimatedWebp(blob) ? "meta.animated-sticker-bytes" : "meta.static-sticker-bytes");
}

/** Whether a WebP has the extended format's animation flag: bit 1 of byte 20, after `RIFF....WEBPVP8X` and a length. */
async function isAnimatedWebp(blob: StoredBlob): Promise<boolean> {
  const head: number[] = [];
  for await (const slice of blob.read(0, 21)) head.push(...slice);
  return String.fromCharCode(...head.slice(12, 16)) === "VP8X" && (head[20]! & 0b10) !== 0;
}
