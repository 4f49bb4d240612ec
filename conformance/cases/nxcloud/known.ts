import { nxcloud, type nxcloudErrors, type nxcloudFacts } from "@wamock/contract/nxcloud";
import { knownOf } from "../../known.ts";

/** The id of a fact or an error of NXCloud's. */
export type KnownId = typeof nxcloudFacts[number]["id"] | `nxcloud.${keyof typeof nxcloudErrors}`;

/** What NXCloud's cases are about. */
export const { inferred, known } = knownOf<KnownId>(nxcloud);
