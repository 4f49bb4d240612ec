import { commbox, type commboxErrors, type commboxFacts } from "@wamock/contract/commbox";
import { knownOf } from "../../known.ts";

/** The id of a fact or an error of CommBox's. */
export type KnownId = typeof commboxFacts[number]["id"] | `commbox.${keyof typeof commboxErrors}`;

/** What CommBox's cases are about. */
export const { known, inferred } = knownOf<KnownId>(commbox);
