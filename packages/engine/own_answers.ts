import type { Answer } from "./answer.ts";
import type { Incoming } from "./incoming.ts";
import type { MagicError } from "./magic/magic_error.ts";
import type { Provider } from "./provider.ts";

/** What a request is answered that no served provider has. */
export function unclaimed({ method, url }: Incoming, providers: readonly Provider[]): Answer {
  const served = providers.flatMap(({ contract }) =>
    contract.operations.map(({ method, path }) => `${method} ${path}`)
  );
  const error = `No served provider has ${method} ${url.pathname}.`;
  return own(404, "no-provider", { error, served, admin: "/__admin/health" });
}

/** What is answered when wamock itself is at fault. */
export function failed(cause: unknown): Answer {
  return own(500, "internal-error", { error: `wamock failed to answer, which is a bug of wamock: ${cause}` });
}

/** What a magic input is answered that cannot be read. */
export function unknownMagic({ message }: MagicError): Answer {
  return own(400, "unknown-magic", { error: message, magic: "/__admin/magic" });
}

/** An answer that no provider gives: a header says so. */
function own(status: number, kind: string, body: object): Answer {
  return { status, headers: [["Content-Type", "application/json"], ["X-Wamock", kind]], body: JSON.stringify(body) };
}
