import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../packages/cli/main.ts", import.meta.url));

/** What a program of this machine says of itself; `undefined` when there is none. */
export async function versionOf(program: string): Promise<string | undefined> {
  try {
    const { success, stdout } = await new Deno.Command(program, { args: ["--version"] }).output();
    return success ? new TextDecoder().decode(stdout).trim() : undefined;
  } catch {
    return undefined;
  }
}

/** The path of a file that the tests give to clients. */
export function testdata(name: string): string {
  return fileURLToPath(new URL(`./testdata/${name}`, import.meta.url));
}

/** How `wamock run` ended, and what was printed. */
export interface Ran {
  readonly code: number;
  /** The command's own. */
  readonly stdout: string;
  /** The command's, and what wamock says of it. */
  readonly stderr: string;
}

/**
 * Runs `wamock run`, with a CA of its own.
 *
 * @param env what the environment holds besides
 */
export async function run(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const data = await Deno.makeTempDir();
  try {
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", MAIN, "run", ...args],
      env: { NO_COLOR: "1", XDG_DATA_HOME: data, ...env },
    }).output();
    const decoder = new TextDecoder();
    return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
  } finally {
    await Deno.remove(data, { recursive: true });
  }
}
