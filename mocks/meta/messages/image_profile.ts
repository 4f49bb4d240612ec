/** How an image keeps its colours. */
export interface ImageProfile {
  /** Of each channel. */
  readonly bits: number;
  /** Whether it is in CMYK, or a relative of that. */
  readonly isCmyk: boolean;
}

/** Reads the bytes from `start` up to and not including `end`; fewer where the file is over. */
export type ReadStretch = (start: number, end: number) => Promise<Uint8Array>;

/** How many of a JPEG's segments are looked at: far more than a camera or a printer's tools write. */
const MOST_SEGMENTS = 1000;

/**
 * Reads how an image keeps its colours, and of a large one only what says so.
 *
 * @returns `undefined` when it is no PNG and no JPEG, or too broken to say
 *
 * @example
 * ```ts
 * import { readImageProfile } from "./image_profile.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const jpeg = Uint8Array.fromHex("ffd8ffc000140800010001040111000211000311000411");
 * const profile = await readImageProfile((start, end) => Promise.resolve(jpeg.subarray(start, end)));
 * assertEquals(profile, { bits: 8, isCmyk: true });
 * ```
 */
export async function readImageProfile(read: ReadStretch): Promise<ImageProfile | undefined> {
  const [first, second, ...rest] = await read(0, 26);
  if (first === 0xff && second === 0xd8) return await readJpeg(read);
  // The header's chunk comes first: its length, its name, width, height, the depth (PNG, 11.2.1).
  const isPng = String.fromCharCode(first ?? 0, second ?? 0, ...rest.slice(0, 14)) === PNG_START;
  const depth = rest[22];
  return isPng && depth !== undefined ? { bits: depth, isCmyk: false } : undefined;
}

const PNG_START = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";

/** Goes from segment to segment, up to the one that starts a frame (ITU-T T.81, B.2.2). */
async function readJpeg(read: ReadStretch): Promise<ImageProfile | undefined> {
  for (let at = 2, segments = 0; segments < MOST_SEGMENTS; segments++) {
    const [start, marker = 0, high, low, bits = 0, , , , , components] = await read(at, at + 10);
    if (start !== 0xff || high === undefined || low === undefined) return undefined;
    if (startsFrame(marker)) return components === undefined ? undefined : { bits, isCmyk: components === 4 };
    // Any number of such bytes may stand in front of a marker.
    at += marker === 0xff ? 1 : 2 + (high << 8) + low;
  }
  return undefined;
}

/** The markers C0 to CF, but for those of Huffman tables, of arithmetic coding, and one that is reserved. */
function startsFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
