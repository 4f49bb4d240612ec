import { defineCatalogue } from "../../catalogue.ts";
import { authErrors } from "./auth.ts";
import { businessErrors } from "./business.ts";
import { downloadErrors } from "./download.ts";
import { edgeErrors } from "./edge.ts";

/** Every error of NXCloud's that the served operations list, by slug; and what is assumed around them. */
export const nxcloudErrors = defineCatalogue("nxcloud", {
  ...authErrors,
  ...businessErrors,
  ...edgeErrors,
  ...downloadErrors,
});
