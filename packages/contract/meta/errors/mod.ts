import { defineCatalogue } from "../../catalogue.ts";
import { accountErrors } from "./accounts.ts";
import { authErrors } from "./auth.ts";
import { downloadErrors } from "./download.ts";
import { marketingErrors } from "./marketing.ts";
import { messageMediaErrors } from "./message_media.ts";
import { messageErrors } from "./messages.ts";
import { mockErrors } from "./mock.ts";
import { objectErrors } from "./objects.ts";
import { outageErrors } from "./outages.ts";
import { parameterErrors } from "./parameters.ts";
import { permissionErrors } from "./permissions.ts";
import { registrationErrors } from "./registration.ts";
import { resumableErrors } from "./resumable.ts";
import { templateCreationErrors } from "./template_creation.ts";
import { templateErrors } from "./templates.ts";
import { throttleErrors } from "./throttle.ts";

/** Every error of Meta's that is known, by slug; and what this project answers for what it does not serve. */
export const metaErrors = defineCatalogue("meta", {
  ...parameterErrors,
  ...objectErrors,
  ...authErrors,
  ...permissionErrors,
  ...downloadErrors,
  ...throttleErrors,
  ...outageErrors,
  ...accountErrors,
  ...messageErrors,
  ...messageMediaErrors,
  ...templateErrors,
  ...templateCreationErrors,
  ...marketingErrors,
  ...registrationErrors,
  ...resumableErrors,
  ...mockErrors,
});
