import { assertEquals } from "@std/assert";
import { type CatalogueEntry, renderBody } from "@wamock/contract";
import { metaErrors } from "@wamock/contract/meta";
import type { Answer } from "../wire/answer.ts";
import { MetaApiError } from "./api_error.ts";

const UPLOAD = { action: "upload media", operation: "meta.media.upload" };
const DOWNLOAD = { action: "download media", operation: "meta.media.download" };

function answer(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, text, headers: new Headers(headers) };
}

function answerOf(entry: CatalogueEntry): Answer {
  return answer(entry.status, JSON.stringify(renderBody(entry, { fbtrace_id: "Atrace" })));
}

const unchanged = (text: string) => text;

Deno.test("api error: it carries all that Graph's envelope says, and the catalogue's id", () => {
  const given = answerOf(metaErrors["account-rate-limit"]);
  const error = new MetaApiError(UPLOAD, given, unchanged);
  const { name, status, code, subcode, type, fbtraceId, retryable, rawBody } = error;
  assertEquals({ name, id: error.error, status, code, subcode, type, fbtraceId, retryable, rawBody }, {
    name: "MetaApiError",
    id: "meta.account-rate-limit",
    status: 400,
    code: 80007,
    subcode: undefined,
    type: "OAuthException",
    fbtraceId: "Atrace",
    retryable: true,
    rawBody: given.text,
  });
  assertEquals(
    error.message,
    "Failed to upload media: Meta answered 400 meta.account-rate-limit: (#80007) Rate limit issues: The WhatsApp " +
      "Business Account has reached its rate limit. Wait, then try again.",
  );
});

Deno.test("api error: a text for the user is in the message", () => {
  const { message, error } = new MetaApiError(UPLOAD, answerOf(metaErrors["file-too-large"]), unchanged);
  assertEquals(error, "meta.file-too-large");
  assertEquals(message.endsWith("The file you uploaded is too large. Send a smaller file."), true, message);
});

Deno.test("api error: what the catalogue does not have keeps its code, and says itself whether it passes", () => {
  const body = { error: { message: "(#9) New", code: 9, error_subcode: 8, is_transient: true } };
  const error = new MetaApiError(UPLOAD, answer(400, JSON.stringify(body)), unchanged);
  assertEquals([error.error, error.code, error.subcode, error.retryable], [undefined, 9, 8, true]);
  assertEquals(error.message, "Failed to upload media: Meta answered 400: (#9) New. Wait, then try again.");
});

Deno.test("api error: without an envelope the status decides whether it passes, the header names the trace", () => {
  const headers = { "x-fb-request-id": "Aheader" };
  const transient = [429, 500, 503].map((status) => new MetaApiError(UPLOAD, answer(status, "", headers), unchanged));
  assertEquals(transient.map(({ retryable }) => retryable), [true, true, true]);
  const error = new MetaApiError(UPLOAD, answer(404, "{}", headers), unchanged);
  assertEquals([error.retryable, error.fbtraceId, error.error], [false, "Aheader", undefined]);
  assertEquals(
    error.message,
    "Failed to upload media: Meta answered 404 with a body that is not Graph's JSON (of no type). Check that " +
      "baseUrl leads to the Graph API, or to a mock of it, and that no proxy answers in its place.",
  );
});

Deno.test("api error: a download's error is known by its status", () => {
  const error = new MetaApiError(DOWNLOAD, answer(404, ""), unchanged);
  assertEquals(error.error, "meta.download-url-expired");
  assertEquals(
    error.message,
    "Failed to download media: Meta answered 404 meta.download-url-expired with an empty body. " +
      "Call get() again for a new URL.",
  );
});

Deno.test("api error: a secret that the answer repeats is blanked everywhere", () => {
  const text = JSON.stringify({ error: { message: "Bad token EAAsecret.", code: 1 } });
  const mask = (text: string) => text.replaceAll("EAAsecret", "***");
  const error = new MetaApiError(UPLOAD, answer(400, text, { "www-authenticate": 'OAuth "EAAsecret"' }), mask);
  const shown = Deno.inspect(error, { depth: 10 }) + error.message + error.rawBody + [...error.headers];
  assertEquals(shown.includes("EAAsecret"), false, shown);
  assertEquals(error.rawBody.includes("***"), true);
});
