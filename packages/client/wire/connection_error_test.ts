import { assertEquals } from "@std/assert";
import { ConnectionError } from "./connection_error.ts";

const unchanged = (text: string) => text;

Deno.test("connection error: it tells the innermost failure and its code", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" });
  const error = new ConnectionError("upload media", "127.0.0.1:1", new TypeError("x", { cause: refused }), unchanged);
  assertEquals(error.code, "ECONNREFUSED");
  assertEquals(
    error.message,
    "Failed to upload media: the connection to 127.0.0.1:1 failed (connect ECONNREFUSED 127.0.0.1:1). " +
      "Check that baseUrl is right and that the server can be reached.",
  );
});

Deno.test("connection error: neither a query nor a secret is in it, and no cause that could hold one", () => {
  const failure = new TypeError("error sending request for url (http://h/v1/2?appsecret_proof=abc): s3cret");
  const error = new ConnectionError("get media", "h", failure, (text) => text.replaceAll("s3cret", "***"));
  assertEquals(error.message.includes("(error sending request for url (http://h/v1/2?...): ***)"), true, error.message);
  assertEquals(error.cause, undefined);
});

Deno.test("connection error: a failure without words has its code", () => {
  const failure = Object.assign(new AggregateError([]), { code: "ETIMEDOUT" });
  assertEquals(new ConnectionError("a", "h", failure, unchanged).message.includes("failed (ETIMEDOUT)"), true);
});
