import type { Json } from "../../catalogue.ts";

/** A failure as NXCloud writes it: keys in this order (U1, U2). */
export function failure(code: number, message: string): Json {
  return { code, message, data: null };
}

/** That failures come with 200 is inferred from clients that read `code` only then. */
export const STATUS_NOTE = "The HTTP status of failures is nowhere documented: 200 is inferred from clients (C1, C2).";
