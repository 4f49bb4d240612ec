import { adviceFrom, checkBaseUrl } from "../wire/advice.ts";

/** What to do about an error, as one sentence. */
export const advise = adviceFrom({
  "wolkvox.connector-not-found": "Pass the id of a connector of the official API.",
  "wolkvox.file-not-in-storage": "Put the file into Wolkvox Storage, and pass its public URL.",
  "wolkvox.file-not-public": "Call publish() with the file's name first.",
  "wolkvox.file-type": "Use a PDF, a JPEG, a PNG or an MP4.",
  "wolkvox.header-handle": "Pass a handle that uploadMedia() gave.",
  "wolkvox.simultaneous-requests": "Wait until one of the two requests is answered: the token is good.",
  "wolkvox.telephone-invalid": "Write the country's code and the number as 8 to 15 digits, without a plus.",
  "wolkvox.time-limit": "Look in the reports whether it was done before trying again.",
  "wolkvox.token-invalid": "Check the token, and that it is of this server's account.",
  "wolkvox.token-limit": "Wait for the next day, or ask for more licences: the token is good.",
  "wolkvox.variables-mismatch": "Pass as many variables as the template has; none may hold a semicolon.",
});

/** What to do about an answer that Wolkvox would not give. */
export const CHECK_BASE_URL = checkBaseUrl("Wolkvox");
