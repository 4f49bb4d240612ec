import { BASE64URL, type RandomStream } from "@wamock/engine";

/** The handles that Meta gave for samples. */
export class Handles {
  /** When each was given, in milliseconds since the epoch. */
  readonly #given = new Map<string, number>();

  /**
   * A handle that looks like Meta's.
   *
   * @param now milliseconds since the epoch
   */
  create(type: string, now: number, random: RandomStream): Promise<string> {
    const noise = random.text(48, BASE64URL);
    const account = random.integer(100_000_000_000_000, Number.MAX_SAFE_INTEGER);
    const handle = `4::${btoa(type)}:ARa${noise}:e:${Math.floor(now / 1000) + 86_400}:${account}`;
    this.#given.set(handle, now);
    return Promise.resolve(handle);
  }

  /** When a handle was given; `undefined` when it never was. */
  givenAt(handle: string): Promise<number | undefined> {
    return Promise.resolve(this.#given.get(handle));
  }
}
