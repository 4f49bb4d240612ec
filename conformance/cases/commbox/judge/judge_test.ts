import { assertEquals } from "@std/assert";
import type { Check } from "../../../check.ts";
import type { HeaderLine } from "../../../request.ts";
import { judgedAnswer, withBody, withHeader, withoutHeader } from "../../../testdata/judged_answer.ts";
import type { WireAnswer } from "../../../wire/exchange.ts";
import { commboxSuite } from "../mod.ts";

const upload = await judgedAnswer(commboxSuite, "commbox.media.upload-filename");
const observed = await judgedAnswer(commboxSuite, "commbox.media.upload-observed");
const unauthorized = await judgedAnswer(commboxSuite, "commbox.media.key-missing");
const unsupported = await judgedAnswer(commboxSuite, "commbox.media.method-get");
const bad = await judgedAnswer(commboxSuite, "commbox.templates.template-missing");
const failed = await judgedAnswer(commboxSuite, "commbox.templates.all-failed");
const partial = await judgedAnswer(commboxSuite, "commbox.templates.partial");
const traced = await judgedAnswer(commboxSuite, "commbox.media.request-id");
const throttled = await judgedAnswer(commboxSuite, "commbox.media.throttled-retry-after", 2);
const all = { upload, observed, unauthorized, unsupported, bad, failed, partial, traced, throttled };

function replaced(from: string | RegExp, to: string) {
  return withBody((text) => text.replace(from, to));
}

Deno.test("commbox judge: an answer as the mock gives it passes every check, in any case of header names", () => {
  const upper = ({ headers }: WireAnswer) => ({ headers: headers.map(([n, v]): HeaderLine => [n.toUpperCase(), v]) });
  for (const [name, { failedBy }] of Object.entries(all)) {
    assertEquals([failedBy(() => ({})), failedBy(upper)], [[], []], name);
  }
});

Deno.test("commbox judge: another status than the entry's is seen, on the line and in the body", () => {
  assertEquals(unauthorized.failedBy(() => ({ status: 403 })), ["status", "body.status"]);
  assertEquals(unauthorized.failedBy(replaced('"status":401', '"status":403')), ["body", "body.status"]);
  assertEquals(upload.failedBy(() => ({ status: 201 })), ["status", "body.status", "body.status-type"]);
  assertEquals(partial.failedBy(() => ({ status: 200 })), ["status", "body.status"]);
});

Deno.test("commbox judge: a status in the other type is only an assumption that does not hold", () => {
  const changes = [
    upload.failed(replaced('"status":"200"', '"status":200')),
    observed.failed(replaced('"status":200', '"status":"200"')),
    unauthorized.failed(replaced('"status":401', '"status":"401"')),
    bad.failed(replaced('"status":"400"', '"status":400')),
  ];
  for (const checks of changes) {
    assertEquals(checks.map(({ id, assumed }) => [id, assumed]), [["body.status-type", true]]);
  }
});

Deno.test("commbox judge: a time of another length is only an assumption that does not hold, one that is none fails", () => {
  const digits: [string, true][] = [["body.response-time.digits", true]];
  const seen = (checks: readonly Check[]) => checks.map(({ id, assumed }): [string, true | undefined] => [id, assumed]);
  assertEquals(seen(upload.failed(replaced(/(\.\d{3})\d{4}Z/, "$1Z"))), digits);
  assertEquals(seen(unauthorized.failed(replaced(/(\.\d{3})Z/, "$14567Z"))), digits);
  assertEquals(seen(observed.failed(replaced(/\.\d{1,7}Z/, ".1234560Z"))), digits);
  const none = ["body.response-time", "body.response-time.digits"];
  assertEquals(upload.failedBy(replaced(/(:\d\d)\.\d{7}Z/, "$1.12345678Z")), ["body.schema", ...none]);
  assertEquals(unauthorized.failedBy(replaced(/(:\d\d\.\d{3})Z/, "$1+00:00")), none);
  assertEquals(upload.failedBy(replaced(/"response_time":"\d{4}/, '"response_time":"1999')), [
    "body.response-time.now",
  ]);
});

Deno.test("commbox judge: a description, a key and an element that differ fail the check that is about them", () => {
  assertEquals(unauthorized.failedBy(replaced("Unauthorized", "unauthorized")), ["body"]);
  assertEquals(unauthorized.failedBy(replaced("}", ',"data":""}')), ["body"]);
  assertEquals(upload.failedBy(replaced("successful", "succeeded")), ["body.description"]);
  assertEquals(upload.failedBy(replaced(/("status":"200"),("description":"[^"]+")/, "$2,$1")), ["body.keys"]);
  assertEquals(upload.failedBy(replaced(/("filename":"[^"]+"),("id":"\d+")/, "$2,$1")), ["data.keys"]);
  assertEquals(upload.failedBy(replaced(/"id":"(\d+)"/, '"id":$1')), ["body.schema"]);
  assertEquals(upload.failedBy(replaced("video_sample", "other")), ["field.data.0.filename"]);
  assertEquals(upload.failedBy(replaced(/("data":\[)(\{.*\})\]/, "$1$2,$2]")), ["data.count"]);
  assertEquals(bad.failedBy(replaced("Missing required parameter", "Missing parameter")), ["body"]);
  assertEquals(failed.failedBy(replaced("9725551234", "9725551235")), ["body"]);
  assertEquals(partial.failedBy(replaced("—", "-")), ["field.data.1"]);
  assertEquals(partial.failed(replaced("Provider returned failure", "Partly")).map(({ assumed }) => assumed), [true]);
});

Deno.test("commbox judge: a refusal whose text is a choice of this project may have another", () => {
  const [check, ...others] = unsupported.failed(
    replaced("Not Implemented", "The requested operation is not supported"),
  );
  assertEquals([check?.id, check?.assumed, others], ["body", true, []]);
  assertEquals(unauthorized.failed(replaced("Unauthorized", "No")).map(({ assumed }) => assumed), [undefined]);
});

Deno.test("commbox judge: a header that differs fails the check that is about it", () => {
  assertEquals(upload.failedBy(withHeader("content-type", "text/plain; charset=utf-8")), ["header.content-type"]);
  assertEquals(upload.failedBy(withHeader("content-type", "application/json")), ["header.charset"]);
  assertEquals(upload.failedBy(withHeader("content-length", "1")), ["header.content-length"]);
  assertEquals(upload.failedBy(withoutHeader("content-length")), ["header.content-length"]);
  assertEquals(traced.failedBy(withoutHeader("x-request-id")), ["header.x-request-id"]);
  assertEquals(throttled.failedBy(withHeader("retry-after", "18")), ["header.rate-limit"]);
  const limited = ({ headers }: WireAnswer) => ({ headers: [...headers, ["X-RateLimit-Limit", "60"]] as HeaderLine[] });
  assertEquals(upload.failedBy(limited), ["header.rate-limit"]);
});

Deno.test("commbox judge: a body that is no JSON is shown", () => {
  const [check] = unauthorized.failed(withBody(() => "<html>")).filter(({ id }) => id === "body");
  assertEquals(check?.actual, '"<html>"');
});
