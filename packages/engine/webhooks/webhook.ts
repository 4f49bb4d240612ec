import { isLoopback } from "../address.ts";
import { type Problem, ProblemsError } from "../problem.ts";

/** A URL that a provider calls: a plain record. */
export interface Webhook {
  readonly id: string;
  readonly provider: string;
  readonly url: string;
  /** How many times each call is made over and above the once. */
  readonly duplicates: number;
  /** Whether what becomes of one thing is told in reverse order. */
  readonly outOfOrder: boolean;
}

/** What a webhook is registered with. */
export interface WebhookOptions {
  readonly provider: string;
  /** http or https; on a loopback host unless the mock was told otherwise. */
  readonly url: string;
  /** When given, the URL must pass the provider's handshake first. */
  readonly verifyToken?: string | undefined;
  /** Default 0. */
  readonly duplicates?: number | undefined;
  /** Default `false`. */
  readonly outOfOrder?: boolean | undefined;
}

/** A webhook that cannot be registered. */
export class WebhookError extends ProblemsError {
  override readonly name = "WebhookError";

  constructor(problems: readonly Problem[]) {
    super("Failed to register a webhook", problems);
  }
}

/** The most duplicates of one call. */
const MOST_DUPLICATES = 10;

/**
 * Whatever is wrong with options that can be told without asking the URL.
 *
 * @param callers names of the served providers that call, each with whether it has a handshake
 */
export function webhookProblems(
  { provider, url, verifyToken, duplicates = 0 }: WebhookOptions,
  callers: ReadonlyMap<string, boolean>,
  toAnyHost: boolean,
): Problem[] {
  const problems: Problem[] = [];
  if (!callers.has(provider)) {
    const names = [...callers.keys()].join(", ") || "none";
    problems.push({
      field: "provider",
      problem: `"${provider}" calls nobody, or is not served. Those that do: ${names}.`,
    });
  } else if (verifyToken !== undefined && !callers.get(provider)) {
    problems.push({ field: "verifyToken", problem: `${provider} asks a URL nothing before it calls: leave it out.` });
  }
  const urlProblem = problemOfUrl(url, toAnyHost);
  if (urlProblem) problems.push({ field: "url", problem: urlProblem });
  if (!Number.isInteger(duplicates) || duplicates < 0 || duplicates > MOST_DUPLICATES) {
    problems.push({ field: "duplicates", problem: `it is a whole number from 0 to ${MOST_DUPLICATES}.` });
  }
  return problems;
}

function problemOfUrl(text: string, toAnyHost: boolean): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
    return "it is no http or https URL without credentials.";
  }
  if (toAnyHost || isLoopback(url.hostname)) return undefined;
  return `${url.hostname} is not this machine. To have other hosts called, start the mock with --webhooks-to-any-host, ` +
    "or make it with webhooksToAnyHost: true.";
}
