import { assertEquals } from "@std/assert";
import { ALLOWED_TYPES_TEXT, MEDIA_TYPES, mediaClass } from "./media_types.ts";

Deno.test("media types: the list reads as Meta's refusal has it", () => {
  assertEquals(
    ALLOWED_TYPES_TEXT,
    "audio/aac, audio/mp4, audio/mpeg, audio/amr, audio/ogg, audio/opus, application/vnd.ms-powerpoint, application/msword, application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/vnd.openxmlformats-officedocument.presentationml.presentation, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/pdf, text/plain, application/vnd.ms-excel, image/jpeg, image/png, image/webp, video/mp4, video/3gpp",
  );
});

Deno.test("media types: there are nineteen, and only audio/opus is not documented", () => {
  assertEquals(MEDIA_TYPES.length, 19);
  assertEquals(MEDIA_TYPES.filter(({ documented }) => !documented).map(({ type }) => type), ["audio/opus"]);
});

Deno.test("media types: a class is found by the exact lower-case essence alone", () => {
  assertEquals(mediaClass("application/pdf"), "document");
  assertEquals(mediaClass("audio/opus"), "audio");
  assertEquals(mediaClass("image/png"), "image");
  assertEquals(mediaClass("image/webp"), "sticker");
  assertEquals(mediaClass("video/3gpp"), "video");
  for (const unknown of ["IMAGE/PNG", "image/png; q=1", "image/jpg", "application/octet-stream", "", "constructor"]) {
    assertEquals(mediaClass(unknown), undefined, unknown);
  }
});
