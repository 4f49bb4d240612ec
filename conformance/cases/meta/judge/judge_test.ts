import { assert, assertEquals } from "@std/assert";
import type { HeaderLine } from "../../../request.ts";
import { judgedAnswer, withBody, withHeader } from "../../../testdata/judged_answer.ts";
import { headerOf, type WireAnswer } from "../../../wire/exchange.ts";
import { metaSuite } from "../mod.ts";

const refusal = await judgedAnswer(metaSuite, "meta.media.unknown-id-is-400-get");
const description = await judgedAnswer(metaSuite, "meta.media.get-etag", 1, { mediaId: "id" });
const upload = await judgedAnswer(metaSuite, "meta.media.upload-accepted");
const session = await judgedAnswer(metaSuite, "meta.uploads.open-named");
const handle = await judgedAnswer(metaSuite, "meta.uploads.open-named", 1);
const bytesRefused = await judgedAnswer(metaSuite, "meta.uploads.file-offset-header-missing", 1);
const templates = await judgedAnswer(metaSuite, "meta.templates.name-in-two-languages", 2);

const ANSWERS = [refusal, description, upload, session, handle, bytesRefused, templates];

Deno.test("judge: an answer as the mock gives it passes every check", () => {
  for (const { failedBy } of ANSWERS) assertEquals(failedBy(() => ({})), []);
});

Deno.test("judge: the case of header names does not matter", () => {
  const upper = ({ headers }: WireAnswer) => ({ headers: headers.map(([n, v]): HeaderLine => [n.toUpperCase(), v]) });
  for (const { failedBy } of ANSWERS) assertEquals(failedBy(upper), []);
});

Deno.test("judge: a header too many or too few is seen, whichever it is", () => {
  for (const { failedBy, exchange: { answer } } of ANSWERS) {
    const extra = ({ headers }: WireAnswer) => ({ headers: [...headers, ["X-Page-Usage", "{}"]] as HeaderLine[] });
    assertEquals(failedBy(extra), ["header.names"]);
    for (const [name] of answer.headers.filter(([name]) => name !== "Connection")) {
      const ids = failedBy(({ headers }) => ({ headers: headers.filter(([other]) => other !== name) }));
      assert(ids.includes("header.names"), `${name} is not missed`);
    }
  }
});

Deno.test("judge: another value is seen in every header but those that nothing is known of", () => {
  for (const { failedBy, exchange: { answer } } of ANSWERS) {
    for (const [name] of answer.headers.filter(([name]) => name !== "Connection")) {
      const ids = failedBy(withHeader(name.toLowerCase(), "other"));
      assert(ids.length > 0, `${name} is not compared`);
    }
  }
});

Deno.test("judge: headers in another order are seen", () => {
  const reversed = ({ headers }: WireAnswer) => ({ headers: headers.toReversed() });
  assertEquals(refusal.failedBy(reversed), ["header.order"]);
});

Deno.test("judge: every difference in a refusal fails the check that is about it", () => {
  const { failedBy } = refusal;
  assertEquals(failedBy(() => ({ status: 404 })), ["status"]);
  assertEquals(failedBy(withBody((text) => text.replaceAll("\\/", "/"))), ["body.encoding"]);
  assertEquals(failedBy(withBody((text) => JSON.stringify(JSON.parse(text), null, 1))), ["body.encoding"]);
  assertEquals(
    failedBy(withBody((text) => text.replace('"code":100,"error_subcode":33', '"error_subcode":33,"code":100'))),
    [
      "body",
    ],
  );
  assertEquals(failedBy(withBody((text) => text.replace('"error_subcode":33,', ""))), ["body"]);
  assertEquals(failedBy(withBody((text) => text.replace("Unsupported get", "Unsupported post"))), ["body"]);
  assertEquals(failedBy(withHeader("x-fb-request-id", "A".repeat(23))), ["trace-id.header"]);
  assertEquals(failedBy(withHeader("vary", "Origin")), ["header.vary"]);
  assertEquals(failedBy(withHeader("content-type", "text/javascript; charset=UTF-8")), ["header.content-type"]);
  assertEquals(failedBy(withHeader("cache-control", "private, no-cache, no-store, must-revalidate")), [
    "header.cache-control",
  ]);
  const challenge = headerOf(refusal.exchange.answer, "www-authenticate") ?? "";
  assertEquals(failedBy(withHeader("www-authenticate", challenge.replaceAll("/", "\\/"))), ["header.www-authenticate"]);
  assertEquals(failedBy(withHeader("facebook-api-version", "v23.0")), ["header.facebook-api-version"]);
});

Deno.test("judge: every difference in a description fails the check that is about it", () => {
  const { failedBy } = description;
  assertEquals(failedBy(withBody((text) => text.replace('"file_size":75', '"file_size":"75"'))), [
    "body.schema",
    "field.file_size",
  ]);
  assertEquals(failedBy(withBody((text) => text.replace(/"sha256":"./, '"sha256":"'))), [
    "body.schema",
    "field.sha256",
  ]);
  assertEquals(failedBy(withBody((text) => text.replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${"0".repeat(64)}"`))), [
    "field.sha256",
  ]);
  assertEquals(failedBy(withBody((text) => text.replace(/&ext=\d+/, "&ext=1"))), ["url.ext"]);
  assertEquals(failedBy(withBody((text) => text.replace(/hash=AT/, "hash=XX"))), ["url.hash"]);
  assertEquals(failedBy(withBody((text) => text.replace('"mime_type":"image', '"mime_type":"video'))), [
    "field.mime_type",
  ]);
  assertEquals(failedBy(withBody(() => "[]")), [
    "body.schema",
    "body.keys",
    "field.id",
    "field.mime_type",
    "field.sha256",
    "field.file_size",
    "url.path",
    "url.parameters",
    "url.mid",
    "url.ext",
    "url.hash",
    "header.vary",
  ]);
});

Deno.test("judge: other figures of usage are seen where the case knows them", async () => {
  const throttled = await judgedAnswer(metaSuite, "meta.templates.throttled", 2);
  const usage = headerOf(throttled.exchange.answer, "x-business-use-case-usage") ?? "";
  const failedBy = (text: string) => throttled.failedBy(withHeader("x-business-use-case-usage", text));
  assertEquals(failedBy(usage), []);
  assertEquals(failedBy(usage.replace('"call_count":100', '"call_count":99')), ["usage.call-count"]);
  assertEquals(failedBy(usage.replace('_access":60', '_access":59')), ["usage.minutes"]);
  const retry = ({ headers }: WireAnswer) => ({ headers: [...headers, ["Retry-After", "60"]] as HeaderLine[] });
  assertEquals(throttled.failedBy(retry), ["header.names"]);
});

Deno.test("judge: a body that is no JSON is shown", () => {
  const [check] = upload.failed(withBody(() => "<html>")).filter(({ id }) => id === "body.encoding");
  assertEquals([check?.passed, check?.actual], [false, "<html>"]);
});

Deno.test("judge: every difference in a session's id fails the check that is about it", () => {
  const { failedBy } = session;
  const other = btoa("1:attachment:00000000-0000-4000-8000-000000000000?file_length=10");
  assertEquals(failedBy(withBody((text) => text.replace(/upload:[^?]+/, `upload:${other}`))), ["field.id.parameters"]);
  assertEquals(failedBy(withBody((text) => text.replace("?sig=AR", "&sig=AR"))).includes("body.schema"), true);
});

Deno.test("judge: every difference in a handle fails the check that is about it", () => {
  const { failedBy } = handle;
  const field = (index: number, value: string) =>
    withBody((text) => {
      const { h } = JSON.parse(text);
      return JSON.stringify({ h: h.split(":").with(index, value).join(":") }).replaceAll("/", "\\/");
    });
  assertEquals(failedBy(field(1, "")), ["field.h.name"]);
  assertEquals(failedBy(field(2, btoa("video/mp4"))), ["field.h.type"]);
  assertEquals(failedBy(field(5, "1744168027")), ["field.h.expiry"]);
  assertEquals(failedBy(field(6, "1849455295211775")), ["field.h.app"]);
  const doubled = failedBy(withBody((text) => text.replace(/"(4:.*)"/, '"$1\\n$1"')));
  assertEquals(doubled, ["field.h.lines", "header.vary"]);
});

Deno.test("judge: every difference in a refusal of bytes fails the check that is about it", () => {
  const { failedBy } = bytesRefused;
  assertEquals(failedBy(() => ({ status: 412 })), ["status"]);
  assertEquals(failedBy(withBody((text) => text.replace("false", "true"))), ["body"]);
  assertEquals(failedBy(withBody((text) => text.replace("ParameterValidationError", "OffsetInvalidError"))), ["body"]);
  const challenge = ({ headers }: WireAnswer) => ({
    headers: [...headers, ["WWW-Authenticate", 'OAuth "Facebook Platform" "invalid_request" "x"']] as HeaderLine[],
  });
  assertEquals(failedBy(challenge).includes("header.names"), true);
});

Deno.test("judge: every difference in a list of templates fails the check that is about it", () => {
  const { failedBy } = templates;
  assertEquals(
    failedBy(withBody((text) => text.replace(/("name":"[^"]+"),("parameter_format":"POSITIONAL")/, "$2,$1"))),
    ["field.data.0.keys"],
  );
  assertEquals(failedBy(withBody((text) => text.replace("pt_BR", "en_US"))), ["field.data.0.language"]);
  const usage = withHeader(
    "x-business-use-case-usage",
    '{"114503234599312":[{"type":"whatsapp","call_count":1,"total_cputime":1,"total_time":1,' +
      '"estimated_time_to_regain_access":0}]}',
  );
  assertEquals(failedBy(usage), ["header.x-business-use-case-usage"]);
});
