import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../packages/cli/main.ts", import.meta.url));

/** A command of wamock that runs as a process of its own. */
export class RunningCommand implements AsyncDisposable {
  readonly #child: Deno.ChildProcess;
  readonly #lines: ReadableStreamDefaultReader<string>;
  #buffered = "";
  /** Where the command puts its temporary files, and nobody else. */
  readonly temporaryFolder = Deno.makeTempDirSync();
  /** What it takes for the user's data folder; it is not there yet. */
  readonly dataFolder = `${this.temporaryFolder}/data`;

  constructor(...args: string[]) {
    this.#child = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", MAIN, ...args],
      env: { NO_COLOR: "1", TMPDIR: this.temporaryFolder, XDG_DATA_HOME: this.dataFolder },
      stdout: "piped",
      stderr: "inherit",
    }).spawn();
    this.#lines = this.#child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  }

  /** Everything printed up to the first match of `pattern`. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.#buffered);
      if (match) return match;
      const { done, value } = await this.#lines.read();
      if (done) throw new Error(`The command ended before it printed ${pattern}: ${this.#buffered}`);
      this.#buffered += value;
    }
  }

  /** Sends a signal, and gives the exit code. */
  async stop(signal: Deno.Signal): Promise<number> {
    this.#child.kill(signal);
    const { code } = await this.#child.status;
    await this.#lines.cancel();
    return code;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      await this.stop("SIGKILL");
    } catch {
      // It has ended already.
    }
    await Deno.remove(this.temporaryFolder, { recursive: true });
  }
}

/** Runs a command of wamock to its end. */
export async function runCommand(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", MAIN, ...args],
    env: { NO_COLOR: "1" },
  }).output();
  const decoder = new TextDecoder();
  return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}
