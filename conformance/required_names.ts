import type { Case } from "./case.ts";
import { isClockStep, isRequestStep } from "./case.ts";
import { namesOf } from "./kept_names.ts";
import { placeholdersIn } from "./placeholders.ts";
import type { ProviderSuite } from "./suite.ts";

/**
 * The names that a case needs from its target: its placeholders, without those that its own steps fill, and with
 * what the derived ones are made of.
 */
export function requiredNames({ steps }: Case, { derived }: Pick<ProviderSuite, "derived">): Set<string> {
  const required = new Set<string>();
  const kept = new Set<string>(["boundary", "unique"]);
  for (const step of steps) {
    if (isClockStep(step)) continue;
    for (const name of placeholdersIn(isRequestStep(step) ? [step.request, step.expect] : step.webhook)) {
      if (kept.has(name)) continue;
      const plain = name.replace(/^good\./, "");
      for (const source of derived[plain]?.from ?? [plain]) required.add(source);
    }
    for (const name of Object.keys(isRequestStep(step) ? step.keep ?? {} : {})) {
      for (const variant of Object.keys(namesOf(name, ""))) kept.add(variant);
    }
  }
  return required;
}
