import { BodyFacts } from "./body_facts.ts";
import { validBoundary } from "./boundary.ts";
import { DataWindow, type Piece } from "./data_window.ts";
import { Epilogue } from "./epilogue.ts";
import { BareLineFeedError, BoundaryNotFoundError, MultipartError, TooManyPartsError } from "./errors.ts";
import { HeadLines } from "./head_lines.ts";
import { inTurn } from "./in_turn.ts";
import { DEFAULT_LIMITS, type MultipartLimits } from "./limits.ts";
import type { MultipartOptions } from "./options.ts";
import { parsePartHead } from "./part_head.ts";
import type { PartSink } from "./part_sink.ts";
import { Preamble } from "./preamble.ts";
import type { MultipartReport } from "./report.ts";
import { truncation } from "./truncation.ts";

const NOTHING = new Uint8Array(0);

/**
 * The push parser under {@link readMultipart}: takes a multipart/form-data body
 * in chunks cut anywhere and hands the parts' bodies on as views. Between two
 * chunks it keeps one unfinished boundary line or one unfinished part head.
 *
 * Errors about the body are not thrown: they end in the report, and the rest of
 * the body is only counted, so that a server can still take all of it and
 * answer. What a sink or `onPart` throws is thrown by `push` or `end`, unless it
 * is a {@link MultipartError}, which goes into the report as well.
 *
 * @example
 * ```ts
 * import { MultipartReader } from "@wamock/multipart";
 * import { assertEquals } from "@std/assert";
 *
 * let bytes = 0;
 * const reader = new MultipartReader({
 *   boundary: "b",
 *   onPart: () => ({ write: (slice) => void (bytes += slice.length) }),
 * });
 * const body = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nvalue\r\n--b--';
 * await reader.push(new TextEncoder().encode(body));
 * const report = await reader.end();
 * assertEquals([bytes, report.parts.length, report.closed], [5, 1, true]);
 * ```
 */
export class MultipartReader {
  readonly #boundary: string;
  readonly #limits: Readonly<MultipartLimits>;
  readonly #onPart: MultipartOptions["onPart"];
  readonly #facts = new BodyFacts();
  readonly #window: DataWindow;
  readonly #preamble = new Preamble();
  readonly #epilogue = new Epilogue();
  #phase: "data" | "head" | "closed" | "failed" = "data";
  #free: true | "an earlier call is not settled" | "it has ended" = true;
  #chunk: Uint8Array = NOTHING;
  #at = 0;
  /** Offset of the chunk's first byte. */
  #base = 0;
  #head: HeadLines | undefined;
  /** Offset of the boundary line last read. */
  #line = 0;
  #sink: PartSink | undefined = this.#preamble;
  /** Offset of the sink's first byte. */
  #dataOffset = 0;

  /** @throws {InvalidBoundaryError} when no body can hold such a boundary */
  constructor(options: MultipartOptions) {
    this.#boundary = validBoundary(options.boundary);
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#onPart = options.onPart;
    this.#window = new DataWindow(this.#boundary);
    this.#window.beginLine();
  }

  /** Bytes kept until the next chunk: at most about 210, or `maxHeadBytes`. */
  get heldBytes(): number {
    return this.#window.held.length + (this.#head?.length ?? 0);
  }

  /**
   * Takes the next chunk. Returns a promise only when a sink did: wait for it
   * before the next call, and leave the chunk's memory alone until then.
   *
   * @throws {TypeError} when an earlier call is not settled or `end` was called
   */
  push(chunk: Uint8Array): void | Promise<void> {
    this.#assertFree();
    this.#base = this.#facts.totalBytes;
    this.#facts.totalBytes += chunk.length;
    this.#chunk = chunk;
    this.#at = 0;
    return this.#guard(() => this.#run());
  }

  /** Ends the body and reports; a promise only when a sink returned one. */
  end(): MultipartReport | Promise<MultipartReport> {
    this.#assertFree();
    const last = this.#guard(() => this.#finish());
    if (!last) return this.#report();
    return last.then(() => this.#report());
  }

  #assertFree(): void {
    if (this.#free === true) return;
    throw new TypeError(
      `The reader takes no more calls: ${this.#free}. Await each call, and make one reader for each body.`,
    );
  }

  #report(): MultipartReport {
    this.#free = "it has ended";
    return this.#facts.report({
      boundary: this.#boundary,
      preamble: this.#preamble.text,
      epilogueBytes: this.#epilogue.bytes,
    });
  }

  #guard(work: () => void | Promise<void>): void | Promise<void> {
    try {
      const wait = work();
      if (!wait) return;
      this.#free = "an earlier call is not settled";
      return wait.then(
        () => void (this.#free = true),
        (error) => this.#fail(error),
      );
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#phase = "failed";
    this.#window.clear();
    this.#head = this.#sink = undefined;
    this.#chunk = NOTHING;
    this.#free = error instanceof MultipartError || "it has ended";
    if (!(error instanceof MultipartError)) throw error;
    this.#facts.noteError(error);
  }

  #run(): void | Promise<void> {
    while (this.#at < this.#chunk.length) {
      const wait = this.#step();
      if (wait) return wait.then(() => this.#run());
    }
    this.#chunk = NOTHING;
  }

  #step(): void | Promise<void> {
    if (this.#phase === "data") return this.#readData();
    if (this.#phase === "head") return this.#readHead();
    if (this.#phase === "closed") this.#epilogue.take(this.#chunk, this.#at);
    this.#at = this.#chunk.length;
  }

  #readData(): void | Promise<void> {
    const piece = this.#window.next(this.#chunk, this.#at, this.#base);
    const { bytes, from, origin, found } = piece;
    return inTurn(
      this.#emit(bytes, from, found.start, origin),
      () => this.#settle(piece),
    );
  }

  /** Hands `bytes[from..to)` to the sink, bar what is not data. */
  #emit(
    bytes: Uint8Array,
    from: number,
    to: number,
    origin: number,
  ): void | Promise<void> {
    const first = Math.max(from, this.#dataOffset - origin);
    if (to > first) return this.#sink?.write(bytes.subarray(first, to));
  }

  #settle(piece: Piece): void | Promise<void> {
    const { origin, found } = piece;
    this.#at = origin + found.end - this.#base;
    this.#window.settle(piece);
    if (found.bareLineFeed >= 0) {
      this.#facts.noteBareLineFeed(origin + found.bareLineFeed);
    }
    if (found.kind === "none" || found.kind === "undecided") return;
    this.#line = origin + found.start + 2;
    this.#facts.noteDelimiter(this.#line);
    const sink = this.#sink;
    this.#sink = undefined;
    return inTurn(sink?.end?.(), () => this.#endLine(piece));
  }

  #endLine({ origin, found }: Piece): void {
    const offset = origin + found.end;
    if (found.kind === "bare-lf") throw new BareLineFeedError(offset - 1);
    if (found.kind === "close") {
      this.#facts.closed = true;
      this.#phase = "closed";
      return;
    }
    this.#facts.crlf = true;
    const part = this.#facts.parts.length;
    const { maxParts, maxHeadBytes } = this.#limits;
    if (part >= maxParts) throw new TooManyPartsError(maxParts, this.#line);
    this.#head = new HeadLines(part, offset, maxHeadBytes);
    this.#phase = "head";
  }

  #readHead(): void {
    const lines = this.#head;
    if (!lines) return;
    this.#at = lines.take(this.#chunk, this.#at);
    if (!lines.complete) return;
    this.#dataOffset = lines.offset + lines.length;
    const head = parsePartHead(lines.text, {
      index: lines.part,
      offset: this.#line,
      headOffset: lines.offset,
      bodyOffset: this.#dataOffset,
    });
    this.#head = undefined;
    this.#facts.open = head;
    this.#window.beginLine();
    this.#phase = "data";
    this.#sink = this.#onPart(head, this.#limits);
  }

  #finish(): void | Promise<void> {
    if (this.#phase === "head") throw truncation(this.#facts, "part-head");
    if (this.#phase !== "data") return;
    if (this.#window.holdsDelimiter) {
      throw truncation(this.#facts, "boundary", this.#window.held.length);
    }
    const { held } = this.#window;
    const origin = this.#facts.totalBytes - held.length;
    return inTurn(this.#emit(held, 0, held.length, origin), () => {
      const { open, bareLineFeed, totalBytes } = this.#facts;
      if (bareLineFeed >= 0) throw new BareLineFeedError(bareLineFeed);
      if (open) throw truncation(this.#facts, "part-body");
      if (held.includes(45)) throw truncation(this.#facts, "first-boundary");
      throw new BoundaryNotFoundError(this.#boundary, totalBytes);
    });
  }
}
