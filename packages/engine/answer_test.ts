import { assertEquals, assertStrictEquals } from "@std/assert";
import { type Answer, answerOf, respond, responseOf } from "./answer.ts";

const answer: Answer = {
  status: 201,
  headers: [["x-LAST", "1"], ["Content-Type", "text/plain"], ["Set-Cookie", "a=1"], ["Set-Cookie", "b=2"]],
  body: "hello",
};

Deno.test("answer: a response remembers the exact header text behind it", () => {
  assertStrictEquals(answerOf(respond(answer)), answer);
});

Deno.test("answer: a caller in this process gets a response that can be read as any other", async () => {
  const response = responseOf(answer);
  assertEquals([response.status, response.headers.get("X-Last"), await response.text()], [201, "1", "hello"]);
  assertEquals(response.headers.getSetCookie(), ["a=1", "b=2"]);
});

Deno.test("answer: a response made elsewhere gives what it still knows", async () => {
  const { status, headers, body } = answerOf(
    new Response("hi", { status: 404, headers: { "X-B": "2", "X-A": "1" } }),
  );
  assertEquals([status, headers], [404, [["content-type", "text/plain;charset=UTF-8"], ["x-a", "1"], ["x-b", "2"]]]);
  assertEquals(await new Response(body).text(), "hi");
  assertEquals(answerOf(new Response(null, { status: 204 })), { status: 204, headers: [], body: null });
});
