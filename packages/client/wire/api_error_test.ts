import { assert, assertEquals, assertFalse, assertStringIncludes } from "@std/assert";
import { CommBoxApiError } from "../commbox/mod.ts";
import { ApiError, MetaApiError } from "../meta/mod.ts";
import { NxcloudApiError } from "../nxcloud/mod.ts";
import { WolkvoxApiError } from "../wolkvox/mod.ts";

const ERRORS = [MetaApiError, NxcloudApiError, WolkvoxApiError, CommBoxApiError].map((Kind) => ({
  kind: Kind.name,
  make: (status: number, text: string, problem?: string) => {
    const headers = new Headers({ "X-Echo": "the-secret" });
    const call = { action: "do a thing", operation: "toy.thing.do" };
    return new Kind(call, { status, headers, text }, (text) => text.replaceAll("the-secret", "***"), problem);
  },
}));

Deno.test.each(ERRORS)("api error: $kind is one, and hides what must not be shown", ({ kind, make }) => {
  const error = make(502, "<html>the-secret</html>", "the answer has the-secret in it");
  assert(error instanceof ApiError);
  assertEquals([error.name, error.error, error.operation, error.status], [kind, undefined, "toy.thing.do", 502]);
  assertEquals([error.rawBody, error.headers.get("x-echo")], ["<html>***</html>", "***"]);
  assertEquals(error.message, "Failed to do a thing: the answer has *** in it");
  assertFalse(Deno.inspect(error).includes("the-secret"));
});

Deno.test.each(ERRORS)(
  "api error: $kind says of a stranger's answer whether to wait or to look at baseUrl",
  ({ make }) => {
    const [down, lost] = [make(502, "<html>"), make(403, "<html>")];
    assertStringIncludes(down.message, "Wait, then try again.");
    assertStringIncludes(lost.message, "Check that baseUrl leads to ");
    assertEquals([down.retryable, lost.retryable], [true, false]);
  },
);
