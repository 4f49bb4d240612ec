import { appSecretProof, metaErrors } from "@wamock/contract/meta";
import { climb, type Exchange, faultsAfterLimits, faultsBeforeAuth, type Form } from "@wamock/engine";
import type { AnswerContext } from "./answer.ts";
import { type SentToken, sentToken } from "./auth.ts";
import { ENTRY, type GateFacts, OBJECT, servedOperation, SESSION, versionUsed } from "./gate.ts";
import { passFailedGets } from "./limits/pass_failed_gets.ts";
import { appReport, passLimits } from "./limits/pass_limits.ts";
import { type GraphCall, type GraphOperation, operationLike } from "./operation.ts";
import { isSessionId, parseGraphPath } from "./path.ts";
import type { MetaWorld } from "./world.ts";

/** What the gate lets through: the operation, the call to hand it, and what its answer's headers depend on. */
export interface PassedCall {
  readonly operation: GraphOperation;
  readonly call: GraphCall;
  readonly context: AnswerContext;
}

/**
 * Takes a call through the checks that every Graph call goes through.
 *
 * @param operations every operation that is served
 * @param begun called with what is known for the headers of a refusal
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function passGate(
  operations: readonly GraphOperation[],
  exchange: Exchange,
  world: MetaWorld,
  begun: (context: AnswerContext) => void,
): Promise<PassedCall> {
  const { incoming, sandbox } = exchange;
  const { settings } = sandbox;
  const path = parseGraphPath(incoming.url.pathname);
  const operation = operationLike(operations, incoming.method, path);
  exchange.operation = operation?.id;
  const now = sandbox.clock.now();
  const { used, warning } = versionUsed(path.version, now, settings.dialect("meta.version-upgrade"));
  let context: AnswerContext = {
    usage: operation?.usage ?? "app",
    report: await appReport(exchange, world),
    version: used,
    warning,
  };
  begun(context);
  const early = sentToken(incoming);
  await faultsBeforeAuth(exchange, early?.text);

  const credential = await readCredential(exchange, world, operation, early);
  const facts: GateFacts = {
    method: incoming.method,
    path,
    operation,
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
    schemeDialect: settings.dialect("meta.resumable-auth"),
  };
  try {
    if (isSessionId(path.node)) climb(SESSION, facts, exchange.trace);
    else {
      climb(ENTRY, facts, exchange.trace);
      await passCounted(exchange, world, facts, (usage, report = context.report) => {
        context = { ...context, usage, report };
        begun(context);
      });
      climb(OBJECT, facts, exchange.trace);
    }
    await faultsAfterLimits(exchange);
  } catch (cause) {
    await credential.form?.file?.blob?.remove();
    throw cause;
  }
  if (!operation) throw new Error(`Failed to serve ${incoming.method} ${incoming.url.pathname}: the gate let it pass.`);
  let form = credential.form;
  const call: GraphCall = {
    exchange,
    world,
    path,
    version: used,
    form: async () => form ??= await readJudgedForm(exchange, world, operation),
  };
  return { operation, call, context: { ...context, usage: operation.usage } };
}

/**
 * Counts a call whose token is good.
 *
 * @param told called with whose usage a refusal reports, and how much is used
 * @throws {ProviderError} when there is no room for it
 */
async function passCounted(
  exchange: Exchange,
  world: MetaWorld,
  facts: GateFacts,
  told: (usage: AnswerContext["usage"], report?: AnswerContext["report"]) => void,
): Promise<void> {
  const { path, node, appId } = facts;
  const token = facts.token?.text ?? "";
  const operation = servedOperation(facts);
  const usage = operation?.usage ?? "app";
  await passLimits(exchange, world, { operation, node: path.node, appId, token }, (report) => told(usage, report));
  const isMediaGet = facts.operation?.id === "meta.media.get" && (node === "media" || node === "unknown");
  if (!isMediaGet) return;
  told("whatsapp");
  await passFailedGets(exchange, world, token);
  told(usage);
}

/** The form of a call whose token came earlier: the gate had not read so far. */
async function readJudgedForm(exchange: Exchange, world: MetaWorld, operation: GraphOperation): Promise<Form> {
  if (!operation.readForm) throw new Error(`Failed to read the form of ${operation.id}: it has none.`);
  const form = await operation.readForm(exchange);
  await judgeFormProof(exchange, world, form);
  return form;
}

/** @throws {ProviderError} when the proof in the form is wrong */
async function judgeFormProof(exchange: Exchange, world: MetaWorld, form: Form): Promise<void> {
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
async function readCredential(
  exchange: Exchange,
  world: MetaWorld,
  operation: GraphOperation | undefined,
  early: SentToken | undefined,
) {
  const { incoming } = exchange;
  const queryProof = incoming.url.searchParams.get("appsecret_proof") ?? undefined;
  const earlyToken = early && await world.findToken(early.text);
  const complete = early && (queryProof !== undefined || earlyToken?.state !== "proof-required");
  if (complete || !operation?.readForm) {
    return { sent: early, token: earlyToken, proof: queryProof, form: undefined };
  }
  const form = await operation.readForm(exchange);
  const sent = early ?? sentToken(incoming, (name) => form.fields.get(name));
  const token = sent && await world.findToken(sent.text);
  return { sent, token, proof: queryProof ?? form.fields.get("appsecret_proof"), form };
}
