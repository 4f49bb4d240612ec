import {
  explainTs,
  nxcloudErrors,
  nxcloudOperations,
  signAlgorithm,
  signRequest,
  signsBody,
} from "@wamock/contract/nxcloud";
import {
  climb,
  type Exchange,
  faultsAfterLimits,
  faultsBeforeAuth,
  ProviderError,
  type Refusal,
  type Rung,
} from "@wamock/engine";
import { diagnosis } from "@wamock/multipart";
import type { Account } from "./accounts.ts";
import { AUTH_LADDER, type AuthFacts, type SentHeaders, sentHeaders, SIGN_LADDER } from "./auth.ts";
import { signAutopsy } from "./autopsy.ts";
import { readBody } from "./body.ts";
import type { NxcloudWorld } from "./world.ts";

/** A multipart body is read for the explanation of a bad signature when it is no larger, in bytes. */
const AUTOPSY_BYTES = 65_536;

/** A call that has passed the gate. */
export interface SignedCall {
  readonly operation: string;
  /** The raw body; `undefined` for multipart, which is not read yet. */
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

interface RouteFacts {
  readonly method: string;
  readonly path: string;
  readonly operation: string | undefined;
}

/** The checks on where a call goes. */
const ROUTE_LADDER: readonly Rung<RouteFacts>[] = [
  { check: "path", judge: judgePath },
  { check: "method", judge: judgeMethod },
];

const OPERATIONS: ReadonlyMap<string, string> = new Map(nxcloudOperations.map(({ path, id }) => [path, id]));

/**
 * Takes a call through the checks that every signed call goes through.
 *
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function passGate(exchange: Exchange, world: NxcloudWorld): Promise<SignedCall> {
  const { incoming, sandbox: { settings } } = exchange;
  const path = incoming.url.pathname;
  const operation = OPERATIONS.get(path);
  exchange.operation = operation;
  await faultsBeforeAuth(exchange, incoming.headers.get("accessKey")?.trim());
  climb(ROUTE_LADDER, { method: incoming.method, path, operation }, exchange.trace);
  const sent = sentHeaders(incoming.headers);
  const account = await world.findAccount(sent.accessKey);
  // Compared on receipt of the headers: when the vendor looks at its clock is unknown.
  const tsFinding = explainTs(sent.ts, exchange.at, settings.limit("nxcloud.clock-skew") * 1000);
  const facts: AuthFacts = {
    operation: operation ?? "",
    sent,
    tsFinding,
    account,
    strictAction: settings.dialect("nxcloud.strict-action"),
  };
  try {
    climb(AUTH_LADDER, facts, exchange.trace);
  } catch (cause) {
    if (tsFinding && exchange.refusedAt?.check === "ts") {
      exchange.autopsy = [diagnosis("error", tsFinding.id, tsFinding.cause, tsFinding.cure)];
    }
    throw cause;
  }
  if (!operation || !account) throw new Error(`Failed to serve ${path}: the gate let it pass.`);
  const body = await passSign(exchange, account, sent);
  await faultsAfterLimits(exchange);
  return { operation, body };
}

/** Checks the signature, and reads the body for it where the body is signed. */
async function passSign(
  exchange: Exchange,
  { accessSecret }: Account,
  sent: SentHeaders,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { incoming: { headers }, sandbox: { settings } } = exchange;
  const contentType = headers.get("content-type") ?? undefined;
  const algorithm = headers.get("algorithm") ?? undefined;
  const body = signsBody(contentType) ? await boundedBody(exchange) : undefined;
  const facts = {
    sign: sent.sign,
    expected: await signRequest(sent, body, accessSecret, signAlgorithm(algorithm)),
    anyCase: settings.dialect("nxcloud.sign-case") === "ignored",
  };
  try {
    climb(SIGN_LADDER, facts, exchange.trace);
  } catch (cause) {
    const known = body ?? await autopsyBody(exchange);
    exchange.autopsy = await signAutopsy({ ...sent, algorithm, contentType, body: known }, accessSecret);
    throw cause;
  }
  return body;
}

/** The whole body. @throws {ProviderError} when it is larger than the limit */
async function boundedBody(exchange: Exchange): Promise<Uint8Array<ArrayBuffer>> {
  const limit = exchange.sandbox.settings.limit("nxcloud.body-bytes");
  const { bytes, complete } = await readBody(exchange.incoming, limit);
  exchange.trace.push({
    check: "body-size",
    passed: complete,
    reason: complete ? `the body has ${bytes.length} bytes` : `the body has more than ${limit} bytes`,
  });
  if (!complete) throw new ProviderError(nxcloudErrors["body-too-large"]);
  return bytes;
}

/** The multipart body, unless it is too large to try signatures over it. */
async function autopsyBody({ incoming }: Exchange): Promise<Uint8Array | undefined> {
  const { bytes, complete } = await readBody(incoming, AUTOPSY_BYTES);
  return complete ? bytes : undefined;
}

function judgePath({ path, operation }: RouteFacts): Refusal | string {
  if (operation !== undefined) return `${path} is served`;
  const served = [...OPERATIONS.keys()].filter((path) => path.startsWith("/api/")).join(", ");
  return { error: nxcloudErrors["unknown-path"], reason: `${path} is not served. Served: ${served}` };
}

function judgeMethod({ method, path }: RouteFacts): Refusal | string {
  if (method === "POST") return "the method is POST";
  return { error: nxcloudErrors["wrong-method"], reason: `the method is ${method}: ${path} takes POST` };
}
