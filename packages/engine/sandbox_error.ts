import { CredentialsError } from "./credentials.ts";
import { FaultOrderError } from "./faults/store.ts";
import { KeyTakenError } from "./owners.ts";
import { type Problem, ProblemsError } from "./problem.ts";
import { DEFAULT_SANDBOX, type SandboxOptions } from "./sandbox_options.ts";
import { SettingsError } from "./settings.ts";

/** A sandbox that cannot be made. */
export class SandboxError extends ProblemsError {
  override readonly name = "SandboxError";

  constructor(problems: readonly Problem[]) {
    super("Failed to make a sandbox", problems);
  }
}

/** The default sandbox is there as long as the mock is. */
export class SandboxStaysError extends Error {
  override readonly name = "SandboxStaysError";

  constructor() {
    super(`Failed to remove the sandbox "${DEFAULT_SANDBOX}": it has the requests that are nobody else's, and stays.`);
  }
}

/** What keeps a sandbox from being made, by field; `undefined` when that is a bug. */
export function sandboxErrorOf(cause: unknown, { seed, credentials = {} }: SandboxOptions): SandboxError | undefined {
  const within = (place: string, problems: readonly Problem[]) =>
    new SandboxError(problems.map(({ field, problem }) => ({ field: `${place}.${field}`, problem })));
  if (cause instanceof SettingsError) return within("settings", cause.problems);
  if (cause instanceof CredentialsError) return within("credentials", cause.problems);
  if (cause instanceof FaultOrderError) return within("faults", cause.problems);
  if (!(cause instanceof KeyTakenError)) return undefined;
  const given = Object.entries(credentials).flatMap(([provider, names]) =>
    Object.entries(names).map(([name, value]) => ({ field: `credentials.${provider}.${name}`, value }))
  );
  if (given.length === 0 && seed === undefined) return undefined;
  const field = given.find(({ value }) => cause.key.endsWith(`:${value}`))?.field ??
    (given.length > 0 ? "credentials" : "seed");
  const problem = field === "seed"
    ? `"${seed}" gives what sandbox "${cause.owner}" has already: choose another.`
    : `it is sandbox "${cause.owner}"'s already, and can be one's only.`;
  return new SandboxError([{ field, problem }]);
}
