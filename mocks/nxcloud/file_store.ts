import type { MediaClass } from "@wamock/contract/nxcloud";
import type { StoredBlob, Table } from "@wamock/engine";

/** A media file for messages. */
export interface Media {
  readonly id: string;
  /** The number that it was uploaded for. */
  readonly businessPhone: string;
  /** The field `type`, as it was sent. */
  readonly type: string;
  readonly filename: string;
  readonly blob: StoredBlob;
  /** Its name in the object store: a UUID. */
  readonly objectKey: string;
}

/** An example file for templates: nothing ever gives its bytes back, so none are kept. */
export interface TemplateFile {
  readonly handle: string;
  readonly class: MediaClass;
  /** Milliseconds since the epoch; from then on the handle is unknown. */
  readonly expiresAt: number;
}

/** The files of one sandbox. */
export class FileStore {
  readonly #media: Table<Media>;
  readonly #templateFiles: Table<TemplateFile>;
  readonly #objects: Table<string>;

  /** @param objects ids of media, by their name in the object store */
  constructor(media: Table<Media>, objects: Table<string>, templateFiles: Table<TemplateFile>) {
    this.#media = media;
    this.#objects = objects;
    this.#templateFiles = templateFiles;
  }

  addMedia(media: Media): Promise<void> {
    this.#media.put(media.id, media);
    this.#objects.put(media.objectKey, media.id);
    return Promise.resolve();
  }

  findMedia(id: string): Promise<Media | undefined> {
    return Promise.resolve(this.#media.get(id));
  }

  /** The media of that name in the object store. */
  findObject(key: string): Promise<Media | undefined> {
    return Promise.resolve(this.#media.get(this.#objects.get(key) ?? ""));
  }

  async removeMedia(media: Media): Promise<void> {
    this.#media.delete(media.id);
    this.#objects.delete(media.objectKey);
    await media.blob.remove();
  }

  addTemplateFile(file: TemplateFile): Promise<void> {
    this.#templateFiles.put(file.handle, file);
    return Promise.resolve();
  }

  /** The example file of that handle, unless it has expired by `now`. */
  findTemplateFile(handle: string, now: number): Promise<TemplateFile | undefined> {
    const file = this.#templateFiles.get(handle);
    return Promise.resolve(file && now < file.expiresAt ? file : undefined);
  }
}
