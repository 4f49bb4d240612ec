import {
  DataFolderError,
  type ListeningMock,
  ProblemsError,
  startMock,
  type StartMockOptions,
  StateError,
} from "wamock";
import { UsageError } from "../usage_error.ts";
import { listed } from "./config_file.ts";

/** What the system says of a host that is not this machine: Node and Deno differ, and so do names and numbers. */
const NO_SUCH_ADDRESS = new Set(["EADDRNOTAVAIL", "EINVAL", "ENOTFOUND", "EAI_AGAIN"]);

/**
 * Starts a mock.
 *
 * @throws {UsageError} that says which option stands in the way
 */
export async function start(options: StartMockOptions): Promise<ListeningMock> {
  const { port, host } = options;
  try {
    return await startMock(options);
  } catch (cause) {
    if (cause instanceof DataFolderError || cause instanceof StateError) {
      throw new UsageError(listed(`the data folder "${options.dataFolder}" cannot be used`, cause));
    }
    // A flag may leave out a provider that the configuration speaks of.
    if (cause instanceof ProblemsError) throw new UsageError(listed("these options do not go together", cause));
    const { code = "" } = cause as { code?: string };
    if (code === "EADDRINUSE") {
      throw new UsageError(`port ${port} on ${host} is taken. Choose another with --port, or --port 0 for a free one.`);
    }
    if (code === "EACCES") throw new UsageError(`port ${port} on ${host} is not allowed to this user. Choose another.`);
    if (NO_SUCH_ADDRESS.has(code)) {
      throw new UsageError(`this machine has no address "${host}". Choose another with --host.`);
    }
    if (cause instanceof Error && cause.name === "CertificateError") throw new UsageError(cause.message);
    throw cause;
  }
}
