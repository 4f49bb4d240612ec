/** The version of this client, as its User-Agent says it. */
export const VERSION = "0.1.0";
