import { assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { frameMultipart } from "./multipart_frame.ts";

const PNG = { name: "file", filename: "a.png", type: "image/png" };

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

Deno.test("frame: fields come first, then the head of the file, and the end closes the form", () => {
  const { contentType, head, tail } = frameMultipart([["a", "1"], ["b", "é"]], PNG);
  const boundary = contentType.replace("multipart/form-data; boundary=", "");
  assertMatch(boundary, /^----wamock[0-9a-f]{32}$/);
  assertEquals(
    text(head),
    `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n` +
      `--${boundary}\r\nContent-Disposition: form-data; name="b"\r\n\r\né\r\n` +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n` +
      "Content-Type: image/png\r\n\r\n",
  );
  assertEquals(text(tail), `\r\n--${boundary}--\r\n`);
});

Deno.test("frame: every form has a boundary of its own", () => {
  assertNotEquals(frameMultipart([], PNG).contentType, frameMultipart([], PNG).contentType);
});

Deno.test("frame: a file name cannot break out of its quotes or its line", () => {
  const { head } = frameMultipart([], { ...PNG, filename: 'a"; x="\r\nX-Evil: 1\n漢.png' });
  assertMatch(text(head), /filename="a%22; x=%22%0D%0AX-Evil: 1%0A漢\.png"\r\nContent-Type/);
});
