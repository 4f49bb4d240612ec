import { graphError } from "../graph_error.ts";

/** An error of the tables: on the wire the message is the title behind the code. */
export function titledError(code: number, title: string, details?: string) {
  return graphError({
    message: `(#${code}) ${title}`,
    type: "OAuthException",
    code,
    ...(details !== undefined && { details }),
  });
}

/** An error with a text for the user: its message is bare, without the code. */
export function userFacingError(subcode: number, userTitle: string, userMessage: string) {
  return graphError({
    message: "Invalid parameter",
    type: "OAuthException",
    code: 100,
    subcode,
    isTransient: false,
    userTitle,
    userMessage,
  });
}

/** Why no request causes a throttle. */
export const NO_QUOTA = "Nothing is known of what it counts, so it is not counted; it is ordered as a fault.";

/** Why no request causes an outage. */
export const NO_OUTAGE = "Nothing here is ever down; it is ordered as a fault.";

/** Why no request causes what happens to an account. */
export const NO_ACCOUNT_STATE = "No such state is kept for an account; it is ordered as a fault.";

/** Why no request causes what is about the person a message is for. */
export const NO_RECIPIENT_STATE = "Nothing is known here of those who receive; it is ordered as a fault.";

/** Why no request causes what only Meta decides about a template. */
export const NO_TEMPLATE_STATE = "No template is ever paused or disabled here; it is ordered as a fault.";

/** Why no request causes an error of the marketing API. */
export const NO_MARKETING_API = "The marketing API is not served; it is ordered as a fault.";

/** Why no request causes an error of a Flow. */
export const NO_FLOW = "No Flow is kept here; it is ordered as a fault.";

/** Why no request causes what is only ever told later. */
export const BY_WEBHOOK =
  "arrives by webhook, as { code, title, message, error_data: { details } } without the prefix in its message";
