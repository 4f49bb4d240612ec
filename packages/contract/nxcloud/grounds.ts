import type { Evidence } from "../evidence.ts";

/** On the pages about calling the API, in English and in Chinese. */
export const CONVENTION = {
  level: "documented",
  sources: ["D1", "D2"],
  date: "2024-02-05",
} as const satisfies Evidence;

/** On the pages about `uploadTemplateFile`. */
export const UPLOAD_PAGE = {
  level: "documented",
  sources: ["U1", "U2"],
  date: "2023-06-14",
} as const satisfies Evidence;

/** On the pages about `uploadMedia`. */
export const MEDIA_PAGE = {
  level: "documented",
  sources: ["M1", "M2"],
  date: "2024-08-01",
} as const satisfies Evidence;

/** On the page about `createTemplate`. */
export const TEMPLATE_PAGE = { level: "documented", sources: ["T1"] } as const satisfies Evidence;

/** On the page about verifying callbacks. */
export const VERIFIER = { level: "documented", sources: ["D4"], date: "2026-04-21" } as const satisfies Evidence;

/** On the page about callbacks that tell of templates. */
export const TEMPLATE_CALLBACK_PAGE = {
  level: "documented",
  sources: ["W2"],
  date: "2025-10-24",
} as const satisfies Evidence;

/** In the code of one service that calls NXCloud. */
export const CLIENT = { level: "reported", sources: ["C1"], date: "2025-03" } as const satisfies Evidence;

/** In the code of two services that call NXCloud. */
export const CLIENTS = { level: "reported", sources: ["C1", "C2"], date: "2025-04" } as const satisfies Evidence;

/** Nobody public says: a choice of this project. */
export const CHOICE = { level: "assumed", sources: [] } as const satisfies Evidence;

/** Follows from what is documented, and nobody says so. */
export function inferred(note: string, ...sources: string[]): Evidence {
  return { level: "assumed", sources, note };
}
