import { wolkvox, type wolkvoxErrors, type wolkvoxFacts } from "@wamock/contract/wolkvox";
import { knownOf } from "../../known.ts";

/** The id of a fact or an error of Wolkvox's. */
export type KnownId = typeof wolkvoxFacts[number]["id"] | `wolkvox.${keyof typeof wolkvoxErrors}`;

/** What Wolkvox's cases are about. */
export const { known, inferred } = knownOf<KnownId>(wolkvox);
