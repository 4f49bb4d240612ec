import { beginSandbox, noOwners, type Owners, type SandboxesOptions } from "../begin_sandbox.ts";
import type { Problem } from "../problem.ts";
import type { Sandbox } from "../sandbox.ts";
import { DEFAULT_SANDBOX } from "../sandbox_options.ts";
import { restoreSandbox } from "./restore_sandbox.ts";
import type { SavedSandboxes } from "./saved_sandboxes.ts";
import { problemsWithin, StateError } from "./state_error.ts";

/** Sandboxes made of what was saved, by id; they are of no use when there is a problem. */
export interface RebuiltSandboxes {
  readonly owners: Owners;
  readonly restored: ReadonlyMap<string, Sandbox>;
  readonly problems: readonly Problem[];
}

/** Makes saved sandboxes, beside those that there are. */
export function rebuildSandboxes(options: SandboxesOptions, { sandboxes }: SavedSandboxes): RebuiltSandboxes {
  const owners = noOwners(options);
  const restored = new Map<string, Sandbox>();
  const problems: Problem[] = [];
  if (!sandboxes.some(({ state }) => state.id === DEFAULT_SANDBOX)) {
    problems.push({ field: "sandboxes", problem: `there is none of the id "${DEFAULT_SANDBOX}".` });
  }
  for (const saved of sandboxes) {
    const { id, start } = saved.state;
    try {
      if (restored.has(id)) throw new StateError([{ field: "id", problem: "there is another one of this id." }]);
      const sandbox = beginSandbox(options, owners, id, start, []);
      restored.set(id, sandbox);
      restoreSandbox(sandbox, saved);
    } catch (cause) {
      problems.push(...problemsWithin(`sandboxes.${id}`, cause));
    }
  }
  return { owners, restored, problems };
}
