import type { Evidence } from "../evidence.ts";

/** On Wolkvox's page of upload_media. */
export const UPLOAD_PAGE = { level: "documented", sources: ["D1"] } as const satisfies Evidence;

/** On Wolkvox's page of send_template_official. */
export const SEND_PAGE = { level: "documented", sources: ["D2"] } as const satisfies Evidence;

/** In Wolkvox's list of response codes. */
export const CODE_LIST = { level: "documented", sources: ["D3"] } as const satisfies Evidence;

/** In Wolkvox's Postman collection. */
export const COLLECTION = { level: "documented", sources: ["D4"], date: "2026" } as const satisfies Evidence;

/** Nobody public says: a choice of this project, in the style of what is known. */
export const CHOICE = { level: "assumed", sources: [] } as const satisfies Evidence;
