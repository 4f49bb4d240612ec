/** The host of the API. */
export const GRAPH_HOST = "graph.facebook.com";

/** The host that download URLs lead to. */
export const DOWNLOAD_HOST = "lookaside.fbsbx.com";
