import { peakRss } from "./peak_rss.ts";
import type { SecureTarget } from "./secure_load.ts";

/** The mock as `deno task mock --tls` serves it, in a process of its own, under an authority of its own. */
export class SecureMock implements AsyncDisposable {
  readonly target: SecureTarget;
  readonly #child: Deno.ChildProcess;
  readonly #folder: string;

  private constructor(target: SecureTarget, child: Deno.ChildProcess, folder: string) {
    this.target = target;
    this.#child = child;
    this.#folder = folder;
  }

  static async start(): Promise<SecureMock> {
    const folder = await Deno.makeTempDir();
    const main = new URL("../packages/cli/main.ts", import.meta.url).pathname;
    const child = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", main, "mock", "--port", "0", "--tls", "--tls-dir", `${folder}/tls`, "--log", "json"],
      stdout: "piped",
    }).spawn();
    const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
    let printed = "";
    while (!printed.includes("\n")) {
      const { value, done } = await reader.read();
      if (done) throw new Error("The mock did not start.");
      printed += value;
    }
    // What follows is of no interest, and must not fill the pipe.
    (async () => {
      while (!(await reader.read()).done);
    })();
    const { url, credentials: { meta } } = JSON.parse(printed.slice(0, printed.indexOf("\n")));
    const target = {
      port: Number(new URL(url).port),
      host: "graph.facebook.com",
      path: `/v24.0/${meta.phoneNumberId}/media`,
      authorization: `Bearer ${meta.accessToken}`,
      ca: await Deno.readTextFile(`${folder}/tls/ca.pem`),
    };
    return new SecureMock(target, child, folder);
  }

  /** In MiB; known on Linux alone. */
  peakRss(): number | undefined {
    return peakRss(this.#child.pid);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill("SIGTERM");
    await this.#child.status;
    await Deno.remove(this.#folder, { recursive: true });
  }
}
