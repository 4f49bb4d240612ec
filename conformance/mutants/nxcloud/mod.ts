import { nxcloudSuite } from "../../cases/nxcloud/mod.ts";
import { errorsLetThrough } from "../families.ts";
import type { Mutant } from "../mutant.ts";
import { mediaMutants } from "./media.ts";
import { signatureMutants } from "./signature.ts";
import { uploadMutants } from "./uploads.ts";

/** Every mutant of NXCloud. */
export const nxcloudMutants: readonly Mutant[] = [
  ...errorsLetThrough(nxcloudSuite),
  ...signatureMutants,
  ...uploadMutants,
  ...mediaMutants,
];
