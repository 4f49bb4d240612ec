import type { MultipartError } from "./errors.ts";
import type { PartHead } from "./part_head.ts";

/** A part whose end has come. */
export interface PartFacts extends PartHead {
  /** Offset behind the last byte of the part's body, in bytes. */
  bodyEnd: number;
  /** Bytes of the part's body. */
  size: number;
}

/**
 * How the boundary and head lines end: `mixed` when both endings were seen,
 * `unknown` when no such line ended before the body did.
 */
export type LineEnding = "crlf" | "lf" | "mixed" | "unknown";

/** What one multipart body was. All offsets and sizes are in bytes. */
export interface MultipartReport {
  /** The boundary searched for, without dashes. */
  boundary: string;
  /** The parts that came whole, in order. */
  parts: PartFacts[];
  /** The part being read when the error came; absent when there is none. */
  unfinished?: PartHead;
  /** Bytes before the first boundary line, its preceding CRLF included. */
  preambleBytes: number;
  /** The first 256 bytes of the preamble as text, without that CRLF. */
  preamble: string;
  /** Whether the closing boundary came. */
  closed: boolean;
  /** Bytes behind the line of the closing boundary. */
  epilogueBytes: number;
  /** Bytes of the whole body, those behind an error included. */
  totalBytes: number;
  /** How the boundary and head lines end. */
  lineEnding: LineEnding;
  /**
   * Offset of the first line feed that stands without carriage return before a
   * boundary or at the end of a boundary or head line; absent when there is none.
   */
  bareLineFeedAt?: number;
  /** Why the body could not be read to its end; absent when it could. */
  error?: MultipartError;
}
