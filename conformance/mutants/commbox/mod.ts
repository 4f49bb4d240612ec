import { commboxSuite } from "../../cases/commbox/mod.ts";
import { errorsLetThrough } from "../families.ts";
import type { Mutant } from "../mutant.ts";
import { answerMutants } from "./answers.ts";
import { uploadMutants } from "./uploads.ts";

/** Every mutant of CommBox. */
export const commboxMutants: readonly Mutant[] = [
  ...errorsLetThrough(commboxSuite),
  ...uploadMutants,
  ...answerMutants,
];
