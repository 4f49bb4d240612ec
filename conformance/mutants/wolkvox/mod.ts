import { wolkvoxSuite } from "../../cases/wolkvox/mod.ts";
import { errorsLetThrough } from "../families.ts";
import type { Mutant } from "../mutant.ts";
import { callMutants } from "./calls.ts";
import { storageMutants } from "./storage.ts";

/** Every mutant of Wolkvox. */
export const wolkvoxMutants: readonly Mutant[] = [
  ...errorsLetThrough(wolkvoxSuite),
  ...callMutants,
  ...storageMutants,
];
