import { meta, type metaErrors, type metaFacts } from "@wamock/contract/meta";
import { knownOf } from "../../known.ts";

/** The id of a fact or an error of Meta's. */
export type KnownId = typeof metaFacts[number]["id"] | `meta.${keyof typeof metaErrors}`;

/** What Meta's cases are about. */
export const { known, inferred } = knownOf<KnownId>(meta);
