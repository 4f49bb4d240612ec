import { assertEquals, assertThrows } from "@std/assert";
import { MalformedAnswerError, parseAnswer } from "./parse_answer.ts";

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function bodyOf(text: string, ended = false, method = "GET"): string | undefined {
  const answer = parseAnswer(bytes(text), ended, method);
  return answer && String.fromCharCode(...answer.body);
}

Deno.test("parse answer: status, headers and body come as they were sent", () => {
  const answer = parseAnswer(
    bytes("HTTP/1.1 404 Not Found\r\nX-a:  b c \r\nx-A: d\r\nContent-Length: 2\r\n\r\nhi"),
    false,
    "GET",
  );
  assertEquals(answer?.status, 404);
  assertEquals(answer?.headers, [["X-a", "b c"], ["x-A", "d"], ["Content-Length", "2"]]);
  assertEquals([...answer?.body ?? []], [104, 105]);
});

Deno.test("parse answer: whatever is not complete is waited for, and wrong when no more comes", () => {
  const whole = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
  for (let length = 1; length < whole.length; length++) {
    assertEquals(bodyOf(whole.slice(0, length)), undefined);
    assertThrows(() => bodyOf(whole.slice(0, length), true), MalformedAnswerError);
  }
});

Deno.test("parse answer: chunks are put together", () => {
  const head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  assertEquals(bodyOf(`${head}2\r\nhi\r\na;x=y\r\n0123456789\r\n0\r\n\r\n`), "hi0123456789");
  assertEquals(bodyOf(`${head}2\r\nhi\r\n`), undefined);
  assertThrows(() => bodyOf(`${head}2\r\nhi\r\n`, true), MalformedAnswerError, "last chunk");
  assertThrows(() => bodyOf(`${head}zz\r\nhi\r\n`), MalformedAnswerError, "no size");
});

Deno.test("parse answer: a body without a length ends with the connection", () => {
  assertEquals(bodyOf("HTTP/1.1 200 OK\r\n\r\nhi"), undefined);
  assertEquals(bodyOf("HTTP/1.1 200 OK\r\n\r\nhi", true), "hi");
});

Deno.test("parse answer: HEAD, 204 and 304 have no body, and a 100 is not the answer", () => {
  assertEquals(bodyOf("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", false, "HEAD"), "");
  assertEquals(bodyOf("HTTP/1.1 204 No Content\r\n\r\n"), "");
  assertEquals(bodyOf("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"), "x");
});

Deno.test("parse answer: what is no HTTP says why, and keeps the bytes", () => {
  const garbage = bytes("\x00garbage");
  const error = assertThrows(() => parseAnswer(garbage, false, "GET"), MalformedAnswerError, "HTTP/1.");
  assertEquals((error as MalformedAnswerError).bytes, garbage);
  assertThrows(() => bodyOf("HTTP/1.1 abc\r\n\r\n"), MalformedAnswerError, "status line");
  assertThrows(() => bodyOf("HTTP/1.1 200 OK\r\nno colon\r\n\r\n"), MalformedAnswerError, "header line");
  assertThrows(() => bodyOf("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"), MalformedAnswerError, "Content-Length");
});
