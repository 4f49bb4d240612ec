import type { StoredBlob, Table } from "@wamock/engine";

/** One uploaded file. */
export interface Media {
  readonly id: string;
  /** The number it was uploaded on; it can be used from no other. */
  readonly phoneNumberId: string;
  /** The file part's Content-Type, as it was sent. */
  readonly type: string;
  readonly filename: string;
  readonly blob: StoredBlob;
  /** Milliseconds since the epoch. */
  readonly uploadedAt: number;
  /** Milliseconds since the epoch; from then on the id is unknown. */
  readonly expiresAt: number;
}

/** The media of one sandbox. */
export class MediaStore {
  readonly #media: Table<Media>;

  constructor(media: Table<Media>) {
    this.#media = media;
  }

  add(media: Media): Promise<void> {
    this.#media.put(media.id, media);
    return Promise.resolve();
  }

  has(id: string): Promise<boolean> {
    return Promise.resolve(this.#media.has(id));
  }

  /** The media of that id, unless it has expired by `now`. */
  async find(id: string, now: number): Promise<Media | undefined> {
    const media = this.#media.get(id);
    if (!media || now < media.expiresAt) return media;
    await this.remove(id);
    return undefined;
  }

  async remove(id: string): Promise<void> {
    const media = this.#media.get(id);
    this.#media.delete(id);
    await media?.blob.remove();
  }
}
