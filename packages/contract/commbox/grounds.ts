import type { Evidence } from "../evidence.ts";

/** On CommBox's page about the upload. */
export const UPLOAD_PAGE = { level: "documented", sources: ["D1"] } as const satisfies Evidence;

/** In CommBox's OpenAPI. */
export const OPENAPI = { level: "documented", sources: ["D2"], date: "2025-05-29" } as const satisfies Evidence;

/** On CommBox's page about the upload and in its OpenAPI. */
export const PAGE_AND_OPENAPI = {
  level: "documented",
  sources: ["D1", "D2"],
  date: "2025-05-29",
} as const satisfies Evidence;

/** Nobody public says: a choice of this project. */
export const CHOICE = { level: "assumed", sources: [] } as const satisfies Evidence;
