import type { Table } from "@wamock/engine";

/** One uploaded file. Nothing ever asks for its bytes: the API has no way to get them back. */
export interface Media {
  readonly id: string;
  readonly filename: string;
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
  find(id: string, now: number): Promise<Media | undefined> {
    const media = this.#media.get(id);
    return Promise.resolve(media && now < media.expiresAt ? media : undefined);
  }
}
