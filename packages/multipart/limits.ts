/** Ceilings which the reader enforces; each has its own error class. */
export interface MultipartLimits {
  /** Bytes of one part head, its closing empty line included. Default 16384. */
  maxHeadBytes: number;
  /** Parts in one body. Default 1000. */
  maxParts: number;
  /**
   * Bytes of a part which the caller collects as a text field. Default
   * 1048576 (1 MiB). The reader cannot know which parts are fields, so it
   * hands the figure to `onPart`; see {@link textSink}.
   */
  maxFieldBytes: number;
}

/**
 * The limits in force when the caller names none.
 *
 * @example
 * ```ts
 * import { DEFAULT_LIMITS } from "@wamock/multipart";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(DEFAULT_LIMITS.maxHeadBytes, 16384);
 * ```
 */
export const DEFAULT_LIMITS: Readonly<MultipartLimits> = Object.freeze({
  maxHeadBytes: 16_384,
  maxParts: 1_000,
  maxFieldBytes: 1_048_576,
});
