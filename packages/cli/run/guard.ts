import { readPassThrough } from "@wamock/engine";
import type { ListeningMock } from "wamock";

/** What the preload needs to know; it comes to it as JSON. Hosts are names, and patterns like `*.example.com`. */
export interface Guard {
  readonly port: number;
  /** Connections to these lead to the mock. */
  readonly served: readonly string[];
  /** Connections to these lead where they want to. All others are refused. */
  readonly passThrough: readonly string[];
}

/** How connections of a command are guarded that ask no proxy. */
export function guardOf({ port, mock }: ListeningMock, passThrough: readonly string[] = []): Guard {
  return {
    port,
    served: mock.providers.flatMap(({ contract }) => contract.hosts),
    passThrough: readPassThrough(passThrough),
  };
}
