import { defineCatalogue } from "../../catalogue.ts";
import { gateErrors } from "./gate.ts";
import { mockErrors } from "./mock.ts";
import { sendErrors } from "./send.ts";
import { uploadErrors } from "./upload.ts";

/** Every error of CommBox's that is known, by slug; and what this project answers for what it does not serve. */
export const commboxErrors = defineCatalogue("commbox", {
  ...gateErrors,
  ...uploadErrors,
  ...sendErrors,
  ...mockErrors,
});
