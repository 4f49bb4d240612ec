import { toy, type toyErrors, type toyFacts } from "@wamock/contract/toy";
import { knownOf } from "../../known.ts";

/** The id of a fact or an error of Toy's. */
export type KnownId = typeof toyFacts[number]["id"] | `toy.${keyof typeof toyErrors}`;

/** What Toy's cases are about. */
export const { known } = knownOf<KnownId>(toy);
