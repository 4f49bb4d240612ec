import { BareLineFeedError, type MultipartError } from "./errors.ts";
import type { PartHead } from "./part_head.ts";
import type { LineEnding, MultipartReport, PartFacts } from "./report.ts";

/** What is known so far about one body; becomes its report. */
export class BodyFacts {
  readonly parts: PartFacts[] = [];
  /** The part whose body is being read. */
  open: PartHead | undefined;
  /** Bytes taken so far. */
  totalBytes = 0;
  /** Offset of the first boundary line; -1 before it. */
  firstLine = -1;
  /** Whether a boundary line ended in CRLF. */
  crlf = false;
  closed = false;
  error: MultipartError | undefined;
  #bareLineFeed = -1;

  /** Offset of the first line feed without carriage return; -1 when none. */
  get bareLineFeed(): number {
    return this.#bareLineFeed;
  }

  noteBareLineFeed(offset: number): void {
    if (this.#bareLineFeed < 0) this.#bareLineFeed = offset;
  }

  noteError(error: MultipartError): void {
    this.error = error;
    if (error instanceof BareLineFeedError) this.noteBareLineFeed(error.offset);
  }

  /** A delimiter whose dashes are at `offset`: it ends the open part. */
  noteDelimiter(offset: number): void {
    if (this.firstLine < 0) this.firstLine = offset;
    if (!this.open) return;
    // The empty line of a part without a body may be the delimiter's own.
    const bodyEnd = Math.max(offset - 2, this.open.bodyOffset);
    const size = bodyEnd - this.open.bodyOffset;
    this.parts.push({ ...this.open, bodyEnd, size });
    this.open = undefined;
  }

  report(
    rest: Pick<MultipartReport, "boundary" | "preamble" | "epilogueBytes">,
  ): MultipartReport {
    return {
      ...rest,
      parts: this.parts,
      ...(this.open ? { unfinished: this.open } : {}),
      preambleBytes: this.firstLine < 0 ? this.totalBytes : this.firstLine,
      closed: this.closed,
      totalBytes: this.totalBytes,
      lineEnding: this.#lineEnding(),
      ...(this.#bareLineFeed < 0 ? {} : { bareLineFeedAt: this.#bareLineFeed }),
      ...(this.error ? { error: this.error } : {}),
    };
  }

  #lineEnding(): LineEnding {
    if (this.#bareLineFeed < 0) return this.crlf ? "crlf" : "unknown";
    return this.crlf ? "mixed" : "lf";
  }
}
