import type { Evidence } from "@wamock/contract";
import { commboxErrors, commboxFacts } from "@wamock/contract/commbox";
import type { Case } from "../../case.ts";

/** The id of a fact or an error of CommBox's. */
export type KnownId = typeof commboxFacts[number]["id"] | `commbox.${keyof typeof commboxErrors}`;

const KNOWN = new Map<string, { readonly quote: string; readonly evidence: Evidence }>();
for (const { id, statement, evidence } of commboxFacts) KNOWN.set(id, { quote: statement, evidence });
for (const { id, when, evidence } of Object.values(commboxErrors)) KNOWN.set(id, { quote: when, evidence });

/** What a case is about: the first gives its sentence and its evidence, the others are proved along with it. */
export function known(first: KnownId, ...others: KnownId[]): Pick<Case, "quote" | "evidence" | "requirements"> {
  const { quote, evidence } = KNOWN.get(first)!;
  return { quote, evidence, requirements: [first, ...others] };
}

/** The same for a case that goes further than what is known: what its outcome rests on is `note`. */
export function inferred(note: string, first: KnownId, ...others: KnownId[]): ReturnType<typeof known> {
  const { quote, evidence, requirements } = known(first, ...others);
  return { quote, requirements, evidence: { ...evidence, level: "assumed", note } };
}
