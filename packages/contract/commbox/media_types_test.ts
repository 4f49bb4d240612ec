import { assertEquals } from "@std/assert";
import { extensionOf, MEDIA_TYPES, mediaClass, typeOfName } from "./media_types.ts";

Deno.test("media types: no type and no extension is listed twice", () => {
  const types = MEDIA_TYPES.map(({ type }) => type);
  const extensions = MEDIA_TYPES.flatMap(({ extensions }) => [...extensions]);
  assertEquals([new Set(types).size, new Set<string>(extensions).size], [types.length, extensions.length]);
});

Deno.test("media types: a file's name speaks of its type, in any case", () => {
  assertEquals(typeOfName("a.b.MP4"), "video/mp4");
  assertEquals([typeOfName("photo.heic"), typeOfName("photo"), typeOfName("")], [undefined, undefined, undefined]);
  assertEquals(extensionOf("Photo.HEIC"), "heic");
  assertEquals(mediaClass("image/webp"), "sticker");
});
