import { mediaClass } from "@wamock/contract/commbox";
import { climb, type Exchange, faultsOnFile, readForm, type Settings } from "@wamock/engine";
import { UPLOAD_LADDER } from "./ladder.ts";
import type { CommBoxWorld } from "./world.ts";

/** What the answer says of one file. */
export interface UploadedFile {
  readonly filename: string;
  readonly id: string;
}

/**
 * Reads, judges and takes in an upload. The bytes are counted and not kept: no call gives them back.
 *
 * @returns the files with their new ids, in their order
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function upload(exchange: Exchange, world: CommBoxWorld): Promise<UploadedFile[]> {
  const { sandbox: { settings, clock } } = exchange;
  const anyName = settings.dialect("commbox.file-field") === "observed";
  const form = await readForm(exchange, {
    fileField: "pic",
    takes: (name) => anyName || name === "pic",
    keepBytes: () => 0,
  });
  const parts = exchange.multipart?.parts ?? [];
  const filePartNames = parts.filter(({ filename }) => filename !== undefined).map(({ name }) => name ?? "");
  for (const { filename } of form.files) await faultsOnFile(exchange, filename);
  climb(
    UPLOAD_LADDER,
    { form, filePartNames, maximumBytes: (type) => maximumBytes(type, settings) },
    exchange.trace,
  );
  const expiresAt = clock.now() + settings.limit("commbox.media-retention") * 86_400_000;
  const uploaded: UploadedFile[] = [];
  for (const { filename } of form.files) {
    const id = await world.newMediaId();
    await world.media.add({ id, filename, expiresAt });
    uploaded.push({ filename, id });
  }
  return uploaded;
}

/** The largest file of a type that an upload takes, in bytes: the class's, and the channel's own where it has one. */
function maximumBytes(type: string, settings: Settings): number {
  const kind = mediaClass(type);
  const ofClass = kind === undefined ? 0 : settings.limit(`commbox.${kind}-bytes`);
  const ofChannel = settings.limit("commbox.channel-file-bytes");
  return ofChannel === 0 ? ofClass : Math.min(ofClass, ofChannel);
}
