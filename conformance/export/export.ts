import type { Case } from "../case.ts";
import { featuresOf } from "../features.ts";
import { FIXTURES } from "../fixtures.ts";
import { profileOf } from "../profile.ts";
import { BOUNDARY } from "../request.ts";
import { GRADING } from "../requirements/grading.ts";
import { requirementsOf } from "../requirements/rows.ts";
import type { SelectedCases } from "../select.ts";
import { VERDICTS } from "../verdict.ts";
import { type ExportDocument, exportSchema } from "./schema.ts";

/**
 * Cases as other languages read them; docs/cases.schema.json describes it. A case is exported as it is: whoever runs it
 * needs the wire, the words in which its provider's requests are signed, and what an operation's success looks like,
 * which the served OpenAPI tells.
 */
export function exportCases(selected: readonly SelectedCases[]): ExportDocument {
  return exportSchema.parse({
    version: 1,
    boundary: BOUNDARY,
    verdicts: [...VERDICTS],
    fixtures: { ...FIXTURES },
    suites: selected.map(({ suite, cases }) => {
      const { provider, title, hosts, credentials, fixtures, secrets, derived } = suite;
      return {
        provider,
        title,
        hosts: [...hosts],
        credentials: [...credentials],
        fixtures: [...fixtures],
        secrets: [...secrets],
        derived: Object.fromEntries(Object.entries(derived).map(([name, { from }]) => [name, [...from]])),
        errors: errorsOf(suite.contract.errors, provider, cases),
        cases: cases.map((one) => ({ ...one, profile: profileOf(one), features: featuresOf(one) })),
      };
    }),
    requirements: [...selected.flatMap(({ suite }) => requirementsOf(suite)), ...GRADING],
  });
}

/** An export as text. */
export function exportText(selected: readonly SelectedCases[]): string {
  return `${JSON.stringify(exportCases(selected), null, 2)}\n`;
}

function errorsOf(
  errors: SelectedCases["suite"]["contract"]["errors"],
  provider: string,
  cases: readonly Case[],
): ExportDocument["suites"][number]["errors"] {
  const expected = new Set(
    cases.flatMap(({ steps }) =>
      steps.flatMap((step) => "expect" in step && "error" in step.expect ? [step.expect.error] : [])
    ),
  );
  return Object.fromEntries(
    errors.flatMap(({ id, status, otherStatuses, body, when }) => {
      const key = id.slice(provider.length + 1);
      if (!expected.has(key)) return [];
      return [[key, { status, ...(otherStatuses && { otherStatuses: [...otherStatuses] }), body, when }]];
    }),
  ) as ExportDocument["suites"][number]["errors"];
}
