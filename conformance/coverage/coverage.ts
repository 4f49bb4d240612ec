import { EVIDENCE_LEVELS } from "@wamock/contract";
import { isRequestStep } from "../case.ts";
import { GRADING } from "../requirements/grading.ts";
import { type Requirement, REQUIREMENT_LEVELS } from "../requirements/requirement.ts";
import { requirementsOf } from "../requirements/rows.ts";
import type { ProviderSuite } from "../suite.ts";
import { countErrors } from "./error_counts.ts";
import { type Cell, table } from "./table.ts";

/**
 * What the suites cover, as Markdown: four tables that look at four things. Their figures are never added up, as one
 * says nothing of another.
 */
export function coverageDocument(suites: readonly ProviderSuite[]): string {
  return `${
    [
      "# What the suite covers",
      "",
      "Made by `deno task coverage`. Four tables that look at four things; no figure of one belongs to another's.",
      "",
      "## Requirements",
      "",
      "A row for each fact and each error of the contracts: held by cases, by a check on every answer, or by nothing, with a",
      "reason. `MUST`: the vendor says so. `OBSERVED`: recorded or reported. `SHOULD`: a choice of this project. Those of",
      "`client` judge a client, and no target can be held to them.",
      "",
      ...table(
        ["provider", "level", "rows", "held by cases", "on every answer", "excluded", "for grading clients"],
        [
          ...suites.flatMap((suite) => requirementRows(suite.provider, requirementsOf(suite))),
          ...requirementRows("client", GRADING),
        ],
      ),
      "",
      "## Error catalogue",
      "",
      "Natural: a request, a state of a credential, a setting or the clock brings it about. Injectable: only an order does.",
      "Elsewhere: by webhook alone, or from calls that are not served. Checked: of the natural ones, those that a case",
      "expects.",
      "",
      ...table(
        ["provider", "entries", "natural", "checked", "injectable", "elsewhere", ...EVIDENCE_LEVELS],
        suites.map((suite) => {
          const { entries, natural, checked, injectable, elsewhere } = countErrors(suite);
          const levels = byLevel(suite.contract.errors.map(({ evidence }) => evidence.level));
          return [suite.provider, entries, natural, checked, injectable, elsewhere, ...levels];
        }),
      ),
      "",
      "## Routes",
      "",
      "Cases in which the operation succeeds, and catalogue entries that it can answer, with those that a case expects of any",
      "operation.",
      "",
      ...table(["operation", "request", "cases", "errors", "checked", "evidence"], suites.flatMap(routeRows)),
      "",
      "## Evidence",
      "",
      "How well is known what the facts state, what the errors are, and what the cases rest on.",
      "",
      ...table(["provider", "of", ...EVIDENCE_LEVELS], suites.flatMap(evidenceRows)),
    ].join("\n")
  }\n`;
}

function requirementRows(provider: string, rows: readonly Requirement[]): Cell[][] {
  return REQUIREMENT_LEVELS.map((level) => {
    const own = rows.filter((row) => row.level === level);
    const count = (isIt: (row: Requirement) => unknown) => own.filter(isIt).length;
    return [
      provider,
      level,
      own.length,
      count(({ cases }) => cases.length > 0),
      count(({ cases, everyAnswer }) => cases.length === 0 && everyAnswer !== undefined),
      count(({ cases, everyAnswer, excluded }) => cases.length === 0 && everyAnswer === undefined && excluded),
      count(({ grading }) => grading),
    ];
  });
}

function routeRows({ provider, contract, cases }: ProviderSuite): Cell[][] {
  const expects = cases.map(({ steps }) => steps.flatMap((step) => isRequestStep(step) ? [step.expect] : []));
  const expected = new Set(
    expects.flat().flatMap((expect) => "error" in expect ? [`${provider}.${expect.error}`] : []),
  );
  return contract.operations.map(({ id, method, path, evidence }) => {
    const errors = contract.errors.filter(({ operations }) => operations.includes(id));
    return [
      id,
      `\`${method} ${path}\``,
      expects.filter((steps) => steps.some((expect) => "success" in expect && expect.success === id)).length,
      errors.length,
      errors.filter((entry) => expected.has(entry.id)).length,
      evidence.level,
    ];
  });
}

function evidenceRows({ provider, contract, cases }: ProviderSuite): Cell[][] {
  return [
    [provider, "facts", ...byLevel(contract.facts.map(({ evidence }) => evidence.level))],
    [provider, "errors", ...byLevel(contract.errors.map(({ evidence }) => evidence.level))],
    [provider, "cases", ...byLevel(cases.map(({ evidence }) => evidence.level))],
  ];
}

function byLevel(levels: readonly string[]): number[] {
  return EVIDENCE_LEVELS.map((level) => levels.filter((one) => one === level).length);
}
