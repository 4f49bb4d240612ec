import { BASE64URL, type RandomStream, type Table } from "@wamock/engine";

/** A handle that Meta gave for a sample. */
export interface Handle {
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly givenAt: number;
}

/** A handle that looks like Meta's. @param now milliseconds since the epoch */
export function newHandle(type: string, now: number, random: RandomStream): string {
  const noise = random.text(48, BASE64URL);
  const account = random.integer(100_000_000_000_000, Number.MAX_SAFE_INTEGER);
  return `4::${btoa(type)}:ARa${noise}:e:${Math.floor(now / 1000) + 86_400}:${account}`;
}

/** The handles that Meta gave for samples. */
export class Handles {
  readonly #given: Table<Handle>;

  constructor(given: Table<Handle>) {
    this.#given = given;
  }

  /** A new handle. @param now milliseconds since the epoch */
  create(type: string, now: number, random: RandomStream): Promise<string> {
    const handle = newHandle(type, now, random);
    this.#given.put(handle, { text: handle, givenAt: now });
    return Promise.resolve(handle);
  }

  /** When a handle was given; `undefined` when it never was. */
  givenAt(handle: string): Promise<number | undefined> {
    return Promise.resolve(this.#given.get(handle)?.givenAt);
  }
}
