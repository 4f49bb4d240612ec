import type { Evidence } from "@wamock/contract";
import { nxcloudErrors, nxcloudFacts } from "@wamock/contract/nxcloud";
import type { Case } from "../../case.ts";

/** The id of a fact or an error of NXCloud's. */
export type KnownId = typeof nxcloudFacts[number]["id"] | `nxcloud.${keyof typeof nxcloudErrors}`;

const KNOWN = new Map<string, { readonly quote: string; readonly evidence: Evidence }>();
for (const { id, statement, evidence } of nxcloudFacts) KNOWN.set(id, { quote: statement, evidence });
for (const { id, when, evidence } of Object.values(nxcloudErrors)) KNOWN.set(id, { quote: when, evidence });

/** What a case is about: the first gives its sentence and its evidence, the others are proved along with it. */
export function known(first: KnownId, ...others: KnownId[]): Pick<Case, "quote" | "evidence" | "requirements"> {
  const { quote, evidence } = KNOWN.get(first)!;
  return { quote, evidence, requirements: [first, ...others] };
}
