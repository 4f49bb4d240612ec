import { isAmongHosts } from "@wamock/contract";
import type { Names } from "../placeholders.ts";
import type { SelectedCases } from "../select.ts";
import { SuiteUsageError } from "../usage_error.ts";
import { NoAnswerError } from "../wire/send.ts";
import { Admin, type Probe } from "./admin.ts";
import { namesFromEnvironment } from "./environment.ts";
import { isLoopback } from "./loopback.ts";
import type { Target } from "./target.ts";

/** Nobody answers at the target's address. */
export class TargetDownError extends Error {
  override readonly name = "TargetDownError";
}

/** What answers at the target's address talks neither HTTP nor JSON. */
export class TargetGarbageError extends Error {
  override readonly name = "TargetGarbageError";
}

/** How a target is opened. */
export interface OpenOptions {
  /** Whether requests may leave this machine. */
  readonly allowLive: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Finds out what a target is, and what credentials it has.
 *
 * @throws {SuiteUsageError} when the address is none or lies beyond this machine without leave, credentials are
 *   missing, or the target is a mock that has fault rules in force
 * @throws {TargetDownError} when nobody answers
 * @throws {TargetGarbageError} when no credentials are given, and what answers is nobody who would need any
 */
export async function openTarget(
  address: string,
  selected: readonly SelectedCases[],
  { allowLive, environment }: OpenOptions,
): Promise<Target> {
  const base = readAddress(address);
  if (!isLoopback(base.hostname) && !allowLive) {
    throw new SuiteUsageError(
      `${base.origin} is not on this machine: real calls may cost money and use up quota. ` +
        "Add --allow-live to make them.",
    );
  }
  const isLive = selected.some(({ suite }) => isAmongHosts(suite.hosts, base.hostname));
  const admin = new Admin(base);
  const probe = isLive ? { who: "other" } as const : await ask(admin);
  if (probe.who === "mock") {
    await refuseFaults(admin);
    return { base, admin, names: await askNames(admin) };
  }
  try {
    return { base, admin: undefined, names: namesFromEnvironment(selected, environment) };
  } catch (cause) {
    if (probe.who !== "garbage" || !(cause instanceof SuiteUsageError)) throw cause;
    throw new TargetGarbageError(probe.came, { cause });
  }
}

function readAddress(address: string): URL {
  const problem = (what: string) => new SuiteUsageError(`"${address}" ${what}. Write it like http://127.0.0.1:4010.`);
  if (!URL.canParse(address)) throw problem("is no URL");
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw problem("is neither http nor https");
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw problem("has more than scheme, host and port");
  }
  return url;
}

async function ask(admin: Admin): Promise<Probe> {
  try {
    return await admin.probe();
  } catch (cause) {
    if (cause instanceof NoAnswerError) throw new TargetDownError(cause.message, { cause });
    throw cause;
  }
}

/** What a fault brings about says nothing of the provider, so it is no evidence. */
async function refuseFaults(admin: Admin): Promise<void> {
  const rules = await admin.faultRules();
  if (rules.length === 0) return;
  throw new SuiteUsageError(
    `the target has fault rules in force (${rules.join(", ")}), and what they bring about is no evidence. ` +
      "Call them off first: DELETE /__admin/faults?sandbox=default.",
  );
}

/** Each provider's credentials and fixtures together: a name is in one of them only. */
async function askNames(admin: Admin): Promise<Record<string, Names>> {
  const { providers, fixtures } = await admin.sandbox();
  return Object.fromEntries(
    Object.entries(providers).map(([provider, credentials]) => [provider, { ...credentials, ...fixtures[provider] }]),
  );
}
