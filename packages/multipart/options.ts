import type { MultipartLimits } from "./limits.ts";
import type { PartHead } from "./part_head.ts";
import type { PartSink } from "./part_sink.ts";

/** What is needed to read a body. */
export interface MultipartOptions {
  /** The boundary without its leading dashes, as `multipartBoundary` gives it. */
  boundary: string;
  /**
   * Called at each part head; the sink returned takes the part's body, which
   * is skipped without one. `limits` are those in force.
   */
  onPart(
    head: PartHead,
    limits: Readonly<MultipartLimits>,
  ): PartSink | undefined;
  /** Limits other than `DEFAULT_LIMITS`. */
  limits?: Partial<MultipartLimits>;
}
