import { fillText, type Names } from "../placeholders.ts";
import type { SignSpec } from "../request.ts";
import type { ProviderSuite } from "../suite.ts";
import type { Target } from "../target/target.ts";
import type { WireRequest } from "./exchange.ts";

/** `Host` and `Connection`, which every request begins with. */
const IN_FRONT = 2;

/**
 * The request with the headers that sign it, in front of its own.
 *
 * @param spec `undefined` for a request that is not signed
 * @throws {TypeError} when the suite does not know how to sign: the case is wrong
 */
export async function sign(
  request: WireRequest,
  spec: SignSpec | undefined,
  suite: Pick<ProviderSuite, "provider" | "sign">,
  names: Names,
  { admin }: Pick<Target, "admin">,
): Promise<WireRequest> {
  if (!spec) return request;
  if (!suite.sign) throw new TypeError(`Failed to sign a request: the suite of ${suite.provider} has no signer.`);
  const filled = Object.fromEntries(
    Object.entries(spec).map(([key, value]) => [key, typeof value === "string" ? fillText(value, names) : value]),
  );
  // A mock's clock may be anywhere; a live API's is taken to be right.
  const now = admin ? (await admin.clock()).now : Date.now();
  const { headers } = request;
  const lines = suite.sign(request, filled, now);
  return { ...request, headers: [...headers.slice(0, IN_FRONT), ...lines, ...headers.slice(IN_FRONT)] };
}
