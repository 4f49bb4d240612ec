import { isAmongHosts } from "@wamock/contract";
import { arrange, type Told } from "./arrange.ts";
import { type Case, isClockStep, isRequestStep, type RequestStep } from "./case.ts";
import { type Check, checkThat } from "./check.ts";
import { fieldAt, readJson } from "./json_object.ts";
import { namesOf, newUnique } from "./kept_names.ts";
import { fillText, type Names } from "./placeholders.ts";
import type { StepResult } from "./result.ts";
import { showBytes } from "./report/show_bytes.ts";
import type { ProviderSuite } from "./suite.ts";
import type { Target } from "./target/target.ts";
import type { Verdict } from "./verdict.ts";
import { webhookChecks } from "./webhook_checks.ts";
import type { WireAnswer, WireRequest } from "./wire/exchange.ts";
import { lower } from "./wire/lower.ts";
import { MalformedAnswerError } from "./wire/parse_answer.ts";
import { NoAnswerError, send } from "./wire/send.ts";
import { sign } from "./wire/sign.ts";

/** What a case came to, and by which steps. */
export interface CaseOutcome {
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly steps: readonly StepResult[];
  /** What must not be shown of it. */
  readonly secrets: readonly string[];
}

/** Runs one case: puts its state in place, takes its steps until one fails, and puts everything back. */
export async function runCase(one: Case, suite: ProviderSuite, target: Target, known: Names): Promise<CaseOutcome> {
  const steps: StepResult[] = [];
  const secrets = new Set(secretsIn(known, suite));
  const outcome = (verdict: Verdict, reason?: string): CaseOutcome => ({
    verdict,
    ...(reason !== undefined && { reason }),
    steps,
    secrets: [...secrets],
  });
  try {
    const arranged = target.admin && await arrange(one, suite.provider, target.admin);
    try {
      const names = await allNames(suite, known, arranged?.names ?? {});
      for (const secret of secretsIn(names, suite)) secrets.add(secret);
      await takeSteps(one, suite, target, names, steps, arranged?.told);
    } finally {
      await arranged?.undo();
    }
  } catch (cause) {
    if (!(cause instanceof NoAnswerError)) return outcome("error", String(cause));
    const isFailed = verdictOf(one, target, steps) === "fail";
    return outcome(isFailed ? "fail" : "could-not-check", cause.message);
  }
  return outcome(verdictOf(one, target, steps));
}

async function takeSteps(
  one: Case,
  suite: ProviderSuite,
  target: Target,
  start: Names,
  results: StepResult[],
  told: Told | undefined,
): Promise<void> {
  let names = start;
  for (const [index, step] of one.steps.entries()) {
    if (isClockStep(step)) {
      await target.admin?.changeClock({ advanceMs: step.advanceMs });
      continue;
    }
    if (!isRequestStep(step)) {
      results.push({ index, checks: webhookChecks(step.webhook, await told?.() ?? [], names) });
      continue;
    }
    const stray = step.request.kind === "download" && strayCheck(fillText(step.request.url, names), suite, target);
    if (stray) return void results.push({ index, checks: [stray] });
    const request = await sign(lower(step.request, names, target.base), step.request.sign, suite, names, target);
    const answered = await answerOf(request);
    if ("id" in answered) return void results.push({ index, request, checks: [answered] });
    const kept = keep(step, answered);
    const checks = [...suite.judge(step.expect, { request, answer: answered }, names), ...kept.checks];
    results.push({ index, request, answer: answered, checks });
    // What follows builds on this answer, and would only repeat its failure.
    if (kept.checks.length > 0 || checks.some(({ id, passed }) => id === "status" && !passed)) return;
    names = { ...names, ...kept.names };
  }
}

/** The names of a case: the good credentials twice, once behind what replaces them; and a word of its own. */
async function allNames(suite: ProviderSuite, known: Names, replaced: Names): Promise<Names> {
  const good = Object.fromEntries(Object.entries(known).map(([name, value]) => [`good.${name}`, value]));
  const names: Record<string, string> = { ...good, ...known, ...replaced, unique: newUnique() };
  for (const [name, { from, make }] of Object.entries(suite.derived)) {
    if (from.every((source) => names[source] !== undefined)) names[name] = await make(names);
  }
  return names;
}

function secretsIn(names: Names, { secrets }: ProviderSuite): string[] {
  return Object.entries(names).filter(([name]) => secrets.includes(name)).map(([, value]) => value);
}

/** A failed check when an answer sends the suite, and the token with it, to where the provider is not. */
function strayCheck(url: string, { hosts }: ProviderSuite, { base }: Target): Check | undefined {
  const { origin = "", hostname = "" } = URL.canParse(url) ? new URL(url) : {};
  if (origin === base.origin || (origin === `https://${hostname}` && isAmongHosts(hosts, hostname))) return undefined;
  const expected = [base.origin, ...hosts.map((host) => `https://${host}`)].join(" or ");
  return checkThat("download-url", false, `a URL of ${expected}`, url);
}

async function answerOf(request: WireRequest): Promise<WireAnswer | Check> {
  try {
    return await send(request);
  } catch (cause) {
    if (!(cause instanceof MalformedAnswerError)) throw cause;
    return checkThat("http", false, "an answer of HTTP/1.1", `${cause.message}: ${showBytes(cause.bytes)}`);
  }
}

function keep({ keep: wanted = {} }: RequestStep, { body }: WireAnswer): { names: Names; checks: Check[] } {
  const names: Record<string, string> = {};
  const checks: Check[] = [];
  for (const [name, field] of Object.entries(wanted)) {
    const value = fieldAt(readJson(body), field);
    if (typeof value !== "string") checks.push(checkThat(`field.${field}`, false, "a string", showBytes(body)));
    else Object.assign(names, namesOf(name, value));
  }
  return { names, checks };
}

function verdictOf({ evidence }: Case, { admin }: Target, steps: readonly StepResult[]): Verdict {
  const failed = steps.flatMap(({ checks }) => checks.filter(({ passed }) => !passed));
  if (failed.length === 0) return "pass";
  // A mock of this project holds its own assumptions; another target may prove them wrong.
  const isHeld = ({ assumed, id }: Check) =>
    admin !== undefined || id === "http" || id === "download-url" || (!assumed && evidence.level !== "assumed");
  return failed.some(isHeld) ? "fail" : "warn";
}
