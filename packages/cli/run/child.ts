import { spawn } from "node:child_process";
import { constants } from "node:os";
import process from "node:process";
import type { Environment } from "./environment.ts";

/** What shells end with when a command cannot be found, and when it cannot be run. */
const NOT_FOUND = 127;
const NOT_RUNNABLE = 126;

/** What is passed on to the command, which decides what to make of it. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** How a command ended. */
export interface Ending {
  /** Its exit code; for one that was ended by a signal 128 and the signal's number, as shells have it. */
  readonly code: number;
  /** Why it never began. */
  readonly problem?: string;
}

/** Runs a command to its end, on this process's own input and output. */
export function runToEnd([command = "", ...args]: readonly string[], environment: Environment): Promise<Ending> {
  const { promise, resolve } = Promise.withResolvers<Ending>();
  // Before the command begins: a signal that comes at once is to reach it too.
  const passOn = SIGNALS.map((signal) => {
    const listener = () => {
      // A terminal has told the command already, as one of its whole group; twice would mean "at once" to many.
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      // Not `child.kill`: after that Deno has a command ended by the signal, whatever it made of it.
      if (child.pid !== undefined) process.kill(child.pid, signal);
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  const child = spawn(command, args, { stdio: "inherit", env: { ...environment } });
  child.once("error", (cause: Error & { code?: string }) => resolve(neverBegan(command, cause)));
  child.once("exit", (code, signal) => resolve({ code: signal ? 128 + constants.signals[signal] : code ?? 1 }));
  return promise.finally(() => passOn.forEach((stop) => stop()));
}

function neverBegan(command: string, { code, message }: Error & { code?: string }): Ending {
  if (code === "ENOENT") return { code: NOT_FOUND, problem: `there is no command "${command}". Is it on the PATH?` };
  return { code: NOT_RUNNABLE, problem: `"${command}" cannot be run: ${message}.` };
}
