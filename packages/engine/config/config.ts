import type { ListenOptions } from "../front/listen.ts";
import type { MockOptions } from "../mock.ts";

/** A configuration: what a mock's options are, as far as JSON can say them. */
export interface Config extends Omit<MockOptions, "now" | "certificates" | "deliver">, ListenOptions {
  /** For editors. */
  readonly $schema?: string | undefined;
  /** Names of the providers to serve. Default: all. */
  readonly providers?: readonly string[] | undefined;
  /** Folder of the local CA. Default: one in the user's data folder. */
  readonly tlsFolder?: string | undefined;
  /** The moment at which every clock stands, in milliseconds since the epoch. */
  readonly now?: number | undefined;
}
