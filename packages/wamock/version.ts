/** The version of wamock, as `--version` and `/__admin/health` say it. */
export const VERSION = "0.1.0";
