import type { Problem } from "../problem.ts";
import type { Provider } from "../provider.ts";
import type { Match, TextMatch } from "./match.ts";

/**
 * What a match names that there is not, and what cannot be read of it: it would match nothing, ever, and `never` would
 * always hold.
 */
export function matchProblems(match: Match, providers: readonly Provider[]): Problem[] {
  return [...problems(match, providers)];
}

function* problems(match: Match, providers: readonly Provider[]): Iterable<Problem> {
  const contracts = providers.map(({ contract }) => contract);
  const errors = contracts.flatMap(({ errors }) => errors);
  const operations = new Set([
    ...contracts.flatMap(({ operations }) => operations.map(({ id }) => id)),
    ...errors.flatMap(({ operations }) => operations),
  ]);
  const names = [
    ["provider", contracts.map(({ name }) => name)],
    ["operation", [...operations]],
    ["error", errors.map(({ id }) => id)],
  ] as const;
  for (const [field, known] of names) {
    const name = match[field];
    if (typeof name !== "string" || known.includes(name)) continue;
    yield { field, problem: `there is no "${name}". There are: ${known.join(", ")}.` };
  }
  for (const [field, text] of texts(match)) {
    const broken = typeof text === "object" && "pattern" in text ? brokenPattern(text.pattern) : undefined;
    if (broken !== undefined) yield { field: `${field}.pattern`, problem: broken };
  }
}

function* texts(
  { path, body, query = {}, headers = {}, fields = {}, file = {} }: Match,
): Iterable<[string, TextMatch]> {
  for (const [place, named] of Object.entries({ query, headers, fields })) {
    for (const [name, text] of Object.entries(named)) yield [`${place}.${name}`, text];
  }
  const { name, filename, type } = file;
  const single = { path, body, "file.name": name, "file.filename": filename, "file.type": type };
  for (const [field, text] of Object.entries(single)) if (text !== undefined) yield [field, text];
}

function brokenPattern(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "u");
    return undefined;
  } catch (cause) {
    return `${(cause as Error).message}.`;
  }
}
