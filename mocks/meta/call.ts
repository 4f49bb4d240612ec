import { appSecretProof, metaErrors } from "@wamock/contract/meta";
import { climb, type Exchange, type Form } from "@wamock/engine";
import type { AnswerContext } from "./answer.ts";
import { sentToken } from "./auth.ts";
import { GATE, type GateFacts, operationOf, type ServedOperation, servedOperation, versionUsed } from "./gate.ts";
import { type GraphPath, parseGraphPath } from "./path.ts";
import { readUpload } from "./upload.ts";
import type { MetaWorld } from "./world.ts";

/** A Graph call that has passed the gate. */
export interface GraphCall {
  readonly path: GraphPath;
  readonly operation: ServedOperation;
  /** The version that answers. */
  readonly version: string;
  readonly warning: string | undefined;
  /** The form, when it had to be read for the token in it. */
  readonly form: Form | undefined;
}

/**
 * Takes a call through the checks that every Graph call goes through.
 *
 * @param begun called with what is known for the headers of a refusal
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function passGate(
  exchange: Exchange,
  world: MetaWorld,
  begun: (context: AnswerContext) => void,
): Promise<GraphCall> {
  const { incoming, sandbox } = exchange;
  const { settings } = sandbox;
  const path = parseGraphPath(incoming.url.pathname);
  exchange.operation = operationOf(incoming.method, path);
  const now = sandbox.clock.now();
  const { used, warning } = versionUsed(path.version, now, settings.dialect("meta.version-upgrade"));
  begun({ usage: "app", version: used, warning });

  const credential = await readCredential(exchange, world);
  const facts: GateFacts = {
    method: incoming.method,
    path,
    sent: credential.sent,
    authorization: incoming.headers.get("authorization"),
    token: credential.token,
    node: await world.nodeKind(path.node),
    edge: path.edge,
    appId: world.credentials.appId,
    now,
    proof: credential.proof,
    expectedProof: credential.sent && credential.proof !== undefined
      ? await appSecretProof(credential.sent.text, world.credentials.appSecret)
      : undefined,
    statusDialect: settings.dialect("meta.token-error-status"),
    messageDialect: settings.dialect("meta.invalid-token-message"),
  };
  try {
    climb(GATE, facts, exchange.trace);
  } catch (cause) {
    await credential.form?.file?.blob?.remove();
    throw cause;
  }
  const operation = servedOperation(facts);
  if (!operation) throw new Error(`Failed to serve ${incoming.method} ${incoming.url.pathname}: the gate let it pass.`);
  return { path, operation, version: used, warning, form: credential.form };
}

/**
 * Judges a proof that came in the form of an upload whose token came earlier: the gate had not read so far.
 *
 * @throws {ProviderError} when the proof is wrong
 */
export async function checkFormProof(exchange: Exchange, world: MetaWorld, form: Form): Promise<void> {
  const proof = form.fields.get("appsecret_proof");
  const sent = sentToken(exchange.incoming);
  if (proof === undefined || !sent) return;
  const good = proof === await appSecretProof(sent.text, world.credentials.appSecret);
  const refusal = { error: metaErrors["proof-invalid"], reason: "the appsecret_proof in the form is not this token's" };
  const judge = () => good ? "the appsecret_proof in the form is good" : refusal;
  try {
    climb([{ check: "form-proof", judge }], undefined, exchange.trace);
  } catch (cause) {
    await form.file?.blob?.remove();
    throw cause;
  }
}

/** The token and its proof; the form is read only when they are nowhere else. */
async function readCredential(exchange: Exchange, world: MetaWorld) {
  const { incoming } = exchange;
  const queryProof = incoming.url.searchParams.get("appsecret_proof") ?? undefined;
  const early = sentToken(incoming);
  const earlyToken = early && await world.findToken(early.text);
  const complete = early && (queryProof !== undefined || earlyToken?.state !== "proof-required");
  if (complete || exchange.operation !== "meta.media.upload") {
    return { sent: early, token: earlyToken, proof: queryProof, form: undefined };
  }
  const form = await readUpload(exchange);
  const sent = early ?? sentToken(incoming, (name) => form.fields.get(name));
  const token = sent && await world.findToken(sent.text);
  return { sent, token, proof: queryProof ?? form.fields.get("appsecret_proof"), form };
}
