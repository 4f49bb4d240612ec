import type { Evidence } from "../evidence.ts";

/** In the machine recordings of graph.facebook.com. */
export const RECORDED = { level: "recorded", sources: ["R1"], date: "2026-02" } as const satisfies Evidence;

/** On Meta's page about media. */
export const MEDIA_PAGE = { level: "documented", sources: ["D1"], date: "2026-09-11" } as const satisfies Evidence;

/** On Meta's page about the statuses of messages. */
export const STATUS_PAGE = { level: "documented", sources: ["D19"], date: "2026-09-14" } as const satisfies Evidence;

/** In Meta's error tables: titles and statuses in the older one, details in the newer one. */
export const ERROR_TABLES = {
  level: "documented",
  sources: ["D2", "D3"],
  date: "2026-09-11",
} as const satisfies Evidence;

/** In Meta's older error table alone, which has titles and statuses. */
export const OLD_ERROR_TABLE = { level: "documented", sources: ["D3"], date: "2024" } as const satisfies Evidence;

/** In Meta's newer error page alone, with its status. */
export const NEW_ERROR_PAGE = {
  level: "documented",
  sources: ["D2"],
  date: "2026-09-11",
} as const satisfies Evidence;

/** On Meta's newer error page, which gives neither title nor status. */
export const UNTITLED = {
  level: "assumed",
  sources: ["D2"],
  date: "2026-09-11",
  note: "The code is documented; the message is made from its description, and the status is assumed.",
} as const satisfies Evidence;

/** On Meta's page about throughput. */
export const THROUGHPUT_PAGE = { level: "documented", sources: ["D7"], date: "2026-05-21" } as const satisfies Evidence;

/** Nobody public says: a choice of this project. */
export const CHOICE = { level: "assumed", sources: [] } as const satisfies Evidence;
