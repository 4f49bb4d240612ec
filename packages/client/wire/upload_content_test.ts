import { assertEquals, assertThrows } from "@std/assert";
import { MEDIA_TYPES } from "@wamock/contract/meta";
import { fileNameFor } from "./file_name.ts";
import { describeContent, type UploadInput } from "./upload_content.ts";

const stream = () => new Blob(["abc"]).stream();

function described(file: UploadInput, options: Parameters<typeof describeContent>[1] = {}) {
  const { type, filename } = describeContent(file, options);
  return [type, filename];
}

Deno.test("content: type and name come from the option, else from the file, else the name from the type", () => {
  assertEquals(described(new File(["a"], "a.txt", { type: "text/plain" })), ["text/plain", "a.txt"]);
  assertEquals(described(new Blob(["a"], { type: "image/png" })), ["image/png", "media.png"]);
  assertEquals(described(new Uint8Array(1), { type: "audio/ogg; codecs=opus" }), [
    "audio/ogg; codecs=opus",
    "media.ogg",
  ]);
  assertEquals(described({ stream: stream(), size: 3 }, { type: "video/mp4", filename: "x.mp4" }), [
    "video/mp4",
    "x.mp4",
  ]);
  const file = new File(["a"], "a.csv", { type: "text/csv" });
  assertEquals(described(file, { type: "text/plain" }), ["text/plain", "a.csv"]);
  assertEquals(described(new File(["a"], "", { type: "text/plain" }), { filename: "" }), ["text/plain", "media.txt"]);
});

Deno.test("content: a file without a type is refused, with what to do", () => {
  for (const file of [new Blob(["a"]), new File(["a"], "a.png"), new Uint8Array(1), { stream: stream(), size: 3 }]) {
    assertThrows(() => described(file), TypeError, "type is not known, and a file without one is refused. Pass { type");
  }
});

Deno.test("content: what is no media type is refused, and cannot add a header", () => {
  for (const type of ["jpeg", "image/", "image/png\r\nX-Evil: 1", "image/png; a=\n"]) {
    assertThrows(() => described(new Uint8Array(1), { type }), TypeError, "is not a media type");
  }
});

Deno.test("content: a stream needs the number of its bytes", () => {
  for (const size of [-1, 1.5, NaN, Infinity]) {
    assertThrows(() => described({ stream: stream(), size }, { type: "text/plain" }), TypeError, "size of the stream");
  }
});

Deno.test("content: what is no file is refused by name, not sent as text", () => {
  const values: readonly unknown[] = ["./photo.jpg", null, undefined, {}, { size: 3, stream: "x" }, [1, 2]];
  for (const value of values) {
    assertThrows(() => described(value as UploadInput, { type: "text/plain" }), TypeError, "this is no file");
  }
});

Deno.test("content: every type that an upload may have has an extension", () => {
  for (const { type } of MEDIA_TYPES) assertEquals(fileNameFor(type) === "media.bin", false, type);
});
