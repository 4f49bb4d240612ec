import type { LineEnding, MultipartReport } from "@wamock/multipart";

/** What the journal keeps of a multipart body: bounded, whatever a client sends. */
export interface MultipartSummary {
  readonly boundary: string;
  readonly closed: boolean;
  readonly lineEnding: LineEnding;
  readonly totalBytes: number;
  readonly preambleBytes: number;
  readonly epilogueBytes: number;
  /** How many parts there were; {@link parts} has the first of them. */
  readonly partCount: number;
  readonly parts: readonly PartSummary[];
}

/** What the journal keeps of one part. */
export interface PartSummary {
  readonly name: string | null;
  readonly filename: string | null;
  /** Its Content-Type as sent. */
  readonly type: string | null;
  /** In bytes. */
  readonly size: number;
  /** Where in the body it begins, in bytes. */
  readonly offset: number;
  /** The raw head. */
  readonly head: string;
}

const KEPT_PARTS = 50;
const KEPT_HEAD = 2048;
const KEPT_NAME = 512;

export function summarise(report: MultipartReport): MultipartSummary {
  const { boundary, closed, lineEnding, totalBytes, preambleBytes, epilogueBytes, parts } = report;
  const cut = (text: string | undefined) => text?.slice(0, KEPT_NAME) ?? null;
  return {
    boundary,
    closed,
    lineEnding,
    totalBytes,
    preambleBytes,
    epilogueBytes,
    partCount: parts.length,
    parts: parts.slice(0, KEPT_PARTS).map(({ name, filename, type, size, offset, raw }) => ({
      name: cut(name),
      filename: cut(filename),
      type: cut(type),
      size,
      offset,
      head: raw.slice(0, KEPT_HEAD),
    })),
  };
}
