/**
 * The smallest real file of each kind, in base64. None was taken from anywhere: each was written out by hand from
 * its format, but for the JPEG and the WebP, which are the well-known smallest ones.
 */
export const FIXTURES = {
  /** 2 x 2 pixels, 8-bit RGB. */
  png: "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR42mP4z8DAAMIM/4EAAB/uBfvxq7p3AAAAAElFTkSuQmCC",
  /** 1 x 1 pixel. */
  jpeg: "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////" +
    "////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
  /** 1 x 1 pixel in CMYK, as a printer's tools save it. */
  "cmyk-jpeg":
    "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ" +
    "EBAQEBAQEB/8AAFAgAAQABBAERAAIRAAMRAAQRAP/EABQAAQAAAAAAAAAAAAAAAAAAAAD/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oADgQB" +
    "AAIAAwAEAAA/AAD/2Q==",
  /** 1 x 1 pixel, one frame. */
  webp: "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
  /** 1 x 1 pixel, two frames. */
  "animated-webp": "UklGRpAAAABXRUJQVlA4WAoAAAACAAAAAAAAAAAAQU5JTQYAAAAAAAAAAABBTk1GLgAAAAAAAAAAAAAAAAAAAGQAAABW" +
    "UDggFgAAADABAJ0BKgEAAQAOwP4lpAADcAAAAABBTk1GLgAAAAAAAAAAAAAAAAAAAGQAAABWUDggFgAAADABAJ0BKgEAAQAOwP4lpAAD" +
    "cAAAAAA=",
  /** One empty page. */
  pdf: "JVBERi0xLjQKJeLjz9MKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+IGVuZG9iagoyIDAgb2JqPDwvVHlwZS9Q" +
    "YWdlcy9LaWRzWzMgMCBSXS9Db3VudCAxPj4gZW5kb2JqCjMgMCBvYmo8PC9UeXBlL1BhZ2UvUGFyZW50IDIgMCBSL01lZGlhQm94WzAg" +
    "MCA5IDldPj4gZW5kb2JqCnhyZWYKMCA0CjAwMDAwMDAwMDAgNjU1MzUgZiAKMDAwMDAwMDAxNSAwMDAwMCBuIAowMDAwMDAwMDU5IDAw" +
    "MDAwIG4gCjAwMDAwMDAxMDkgMDAwMDAgbiAKdHJhaWxlcjw8L1NpemUgNC9Sb290IDEgMCBSPj4Kc3RhcnR4cmVmCjE2OQolJUVPRgo=",
  /** Opus, mono, one packet. */
  ogg: "T2dnUwACAAAAAAAAAABjb213AAAAACt2g6UBE09wdXNIZWFkAQE4AYA+AAAAAABPZ2dTAAAAAAAAAAAAAGNvbXcBAAAAi8GoKgEWT3B1" +
    "c1RhZ3MGAAAAd2Ftb2NrAAAAAE9nZ1MABMADAAAAAAAAY29tdwIAAADbOUxVAQN4//4=",
  /** An empty movie: file type, movie header, no track. */
  mp4: "AAAAHGZ0eXBpc29tAAACAGlzb21pc28ybXA0MQAAAHRtb292AAAAbG12aGQAAAAAAAAAAAAAAAAAAAPoAAAAAAABAAABAAAAAAAAAAAA" +
    "AAAAAQAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAAAACG1kYXQ=",
} as const;

/** The name of a fixture file. */
export type FixtureName = keyof typeof FIXTURES;

/** The name of every fixture file. */
export const fixtureNames = Object.keys(FIXTURES) as FixtureName[];

/** The bytes of a fixture file. */
export function fixture(name: FixtureName): Uint8Array<ArrayBuffer> {
  return fromBase64(FIXTURES[name]);
}

/** Bytes out of standard base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
