import type { MultipartLimits } from "../limits.ts";
import { MultipartReader } from "../reader.ts";
import type { MultipartReport } from "../report.ts";
import type { SampleBody } from "./bodies.ts";

/** Everything a reading yields: the report, and what the sinks were given. */
export interface Judgement {
  report: MultipartReport;
  bodies: { index: number; bytes: number[]; ended: boolean }[];
  /** The most bytes held between two chunks. */
  mostHeld: number;
}

/** Reads a body in chunks that are cut at these offsets. */
export function judge(
  { boundary, bytes }: SampleBody,
  cuts: readonly number[] = [],
  limits: Partial<MultipartLimits> = {},
): Judgement {
  const bodies: Judgement["bodies"] = [];
  const reader = new MultipartReader({
    boundary,
    limits,
    onPart({ index }) {
      const body = { index, bytes: [] as number[], ended: false };
      bodies.push(body);
      return {
        write: (slice) => void body.bytes.push(...slice),
        end: () => void (body.ended = true),
      };
    },
  });
  let mostHeld = 0;
  let from = 0;
  for (const to of [...cuts, bytes.length]) {
    // A copy that is wiped afterwards shows whether the reader kept a view.
    const chunk = bytes.slice(from, to);
    if (reader.push(chunk)) throw new Error("the sinks are synchronous");
    chunk.fill(0x2d);
    mostHeld = Math.max(mostHeld, reader.heldBytes);
    from = to;
  }
  const report = reader.end();
  if (report instanceof Promise) throw new Error("the sinks are synchronous");
  return { report, bodies, mostHeld };
}

/** A repeatable source of numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
