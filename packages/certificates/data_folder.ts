import { posix, win32 } from "node:path";

/** What decides where a user's data is kept. */
export interface Surroundings {
  /** As `process.platform` names it. */
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The folder in which the authority is kept unless another is named.
 *
 * @example
 * ```ts
 * import { dataFolder } from "@wamock/certificates";
 * import { assertEquals } from "@std/assert";
 *
 * const home = "/home/ada";
 * assertEquals(dataFolder({ platform: "linux", environment: {}, home }), "/home/ada/.local/share/wamock/tls");
 * assertEquals(
 *   dataFolder({ platform: "darwin", environment: {}, home: "/Users/ada" }),
 *   "/Users/ada/Library/Application Support/wamock/tls",
 * );
 * ```
 */
export function dataFolder({ platform, environment, home }: Surroundings): string {
  const { XDG_DATA_HOME: xdg = "", LOCALAPPDATA: local = "" } = environment;
  if (platform === "win32") {
    return win32.join(win32.isAbsolute(local) ? local : win32.join(home, "AppData", "Local"), "wamock", "tls");
  }
  // The specification wants a relative path to be taken for none.
  if (posix.isAbsolute(xdg)) return posix.join(xdg, "wamock", "tls");
  const data = platform === "darwin" ? ["Library", "Application Support"] : [".local", "share"];
  return posix.join(home, ...data, "wamock", "tls");
}
