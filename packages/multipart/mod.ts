/**
 * A streaming multipart/form-data reader that keeps what a server usually throws
 * away, and says in one sentence what is wrong with a body. Web standards only.
 *
 * @module
 */
export { multipartBoundary } from "./boundary.ts";
export { type ContentType, parseContentType } from "./content_type.ts";
export { diagnose, type RequestFacts } from "./diagnose.ts";
export { type Diagnosis, diagnosis } from "./diagnosis.ts";
export * from "./errors.ts";
export { DEFAULT_LIMITS, type MultipartLimits } from "./limits.ts";
export type { MultipartOptions } from "./options.ts";
export type { PartHead } from "./part_head.ts";
export type { PartSink } from "./part_sink.ts";
export { MultipartReader } from "./reader.ts";
export { readMultipart } from "./read_multipart.ts";
export type { LineEnding, MultipartReport, PartFacts } from "./report.ts";
export { type TextSink, textSink } from "./text_sink.ts";
