import type { Source } from "../evidence.ts";

/** Where the statements about Toy come from. */
export const SOURCES = {
  D1: { title: "Toy: files" },
} as const satisfies Readonly<Record<string, Source>>;
