import { defineCatalogue } from "../../catalogue.ts";
import { gateErrors } from "./gate.ts";
import { mediaErrors } from "./media.ts";
import { mockErrors } from "./mock.ts";
import { storageErrors } from "./storage.ts";
import { templateErrors } from "./templates.ts";

/** Every error of Wolkvox's that is known or chosen, by slug; and what this project answers for what it does not serve. */
export const wolkvoxErrors = defineCatalogue("wolkvox", {
  ...gateErrors,
  ...mediaErrors,
  ...templateErrors,
  ...storageErrors,
  ...mockErrors,
});
