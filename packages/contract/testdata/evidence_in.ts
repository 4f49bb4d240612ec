import type { Evidence } from "../evidence.ts";

/**
 * Every piece of evidence that hangs below a value, with the path to what it is for.
 *
 * @param value whatever a provider's entry point exports
 */
export function* evidenceIn(value: unknown, at: string): Generator<readonly [at: string, Evidence]> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, item] of Object.entries(value)) {
    if (name === "evidence") yield [at, item as Evidence];
    else yield* evidenceIn(item, `${at}.${(item as { readonly id?: string } | undefined)?.id ?? name}`);
  }
}
