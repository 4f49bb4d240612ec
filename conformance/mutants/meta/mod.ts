import { metaSuite } from "../../cases/meta/mod.ts";
import { errorsLetThrough } from "../families.ts";
import type { Mutant } from "../mutant.ts";
import { headerMutants } from "./headers.ts";
import { mediaMutants } from "./media.ts";
import { messageMutants } from "./messages.ts";
import { sessionMutants } from "./sessions.ts";
import { templateMutants } from "./templates.ts";
import { toldLaterMutants } from "./told_later.ts";
import { uploadMutants } from "./uploads.ts";

/** Every mutant of Meta. */
export const metaMutants: readonly Mutant[] = [
  ...errorsLetThrough(metaSuite),
  ...uploadMutants,
  ...mediaMutants,
  ...headerMutants,
  ...messageMutants,
  ...sessionMutants,
  ...templateMutants,
  ...toldLaterMutants,
];
