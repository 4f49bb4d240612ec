/** The well-known smallest JPEG: 1 x 1 pixel. */
const JPEG = "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////" +
  "////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=";

/** The bytes of the file that is in a new sandbox's storage. */
export function sampleJpeg(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(JPEG), (character) => character.charCodeAt(0));
}
