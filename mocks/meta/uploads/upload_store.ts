import type { StoredBlob, Table } from "@wamock/engine";

/** One resumable upload. */
export interface UploadSession {
  /** `upload:` and base64, without the query that belongs to it. */
  readonly id: string;
  /** What `sig` in the query must be. */
  readonly signature: string;
  /** The id of what it was opened on: the app, or what stood in its place. */
  readonly openedOn: string;
  readonly fileName: string | undefined;
  readonly fileType: string | undefined;
  /** In bytes. */
  readonly fileLength: number;
  /** The bytes that are there, in the pieces in which they came. */
  readonly pieces: readonly StoredBlob[];
  /** Milliseconds since the epoch; from then on the session is unknown. */
  readonly expiresAt: number;
  /** The handle, once every byte is there. */
  readonly handle: string | undefined;
}

/** The handle of a finished upload. */
export interface UploadHandle {
  /** As it was given out, line feeds and all. */
  readonly text: string;
  readonly openedOn: string;
  readonly fileType: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** The resumable uploads of one sandbox, and what they gave. */
export class UploadStore {
  readonly #sessions: Table<UploadSession>;
  readonly #handles: Table<UploadHandle>;
  /** Sessions that a request is writing to, with the bytes that it has brought so far. */
  readonly #writing = new Map<string, number>();

  constructor(sessions: Table<UploadSession>, handles: Table<UploadHandle>) {
    this.#sessions = sessions;
    this.#handles = handles;
  }

  /** Adds a session, or takes note of what has become of it. */
  put(session: UploadSession): Promise<void> {
    this.#sessions.put(session.id, session);
    return Promise.resolve();
  }

  /** The session of that id, unless it has expired by `now`. */
  async find(id: string, now: number): Promise<UploadSession | undefined> {
    const session = this.#sessions.get(id);
    if (!session || now < session.expiresAt) return session;
    this.#sessions.delete(id);
    for (const piece of session.pieces) await piece.remove();
    return undefined;
  }

  /** Where a session goes on: how many of its bytes are there, those of a running request with them. */
  offset({ id, pieces }: UploadSession): Promise<number> {
    return Promise.resolve(storedBytes(pieces) + (this.#writing.get(id) ?? 0));
  }

  /** Makes a request the only one that writes to a session; `false` when another one is. */
  claim(id: string): Promise<boolean> {
    const isFree = !this.#writing.has(id);
    if (isFree) this.#writing.set(id, 0);
    return Promise.resolve(isFree);
  }

  /** Takes note of how many bytes the request that holds the claim has brought so far. */
  advance(id: string, received: number): void {
    this.#writing.set(id, received);
  }

  release(id: string): Promise<void> {
    this.#writing.delete(id);
    return Promise.resolve();
  }

  addHandle(handle: UploadHandle): Promise<void> {
    this.#handles.put(handle.text, handle);
    return Promise.resolve();
  }

  /** The handle that reads so, to the byte. */
  findHandle(text: string): Promise<UploadHandle | undefined> {
    return Promise.resolve(this.#handles.get(text));
  }

  /** Every handle that was given out, for a better word on one that was not. */
  handles(): Promise<readonly UploadHandle[]> {
    return Promise.resolve([...this.#handles.values()]);
  }
}

/** How many bytes the pieces have. */
export function storedBytes(pieces: readonly StoredBlob[]): number {
  return pieces.reduce((sum, { size }) => sum + size, 0);
}
