import { assertEquals } from "@std/assert";
import type { HeaderLine } from "../../../request.ts";
import { judgedAnswer, withBody, withHeader } from "../../../testdata/judged_answer.ts";
import type { WireAnswer } from "../../../wire/exchange.ts";
import { wolkvoxSuite } from "../mod.ts";

const uploaded = await judgedAnswer(wolkvoxSuite, "wolkvox.media.upload-accepted");
const sent = await judgedAnswer(wolkvoxSuite, "wolkvox.templates.send-accepted");
const refused = await judgedAnswer(wolkvoxSuite, "wolkvox.gate.token-missing");
const refusedSend = await judgedAnswer(wolkvoxSuite, "wolkvox.gate.token-missing-on-send");
const kept = await judgedAnswer(wolkvoxSuite, "wolkvox.storage.delete-young", 3);
const fetched = await judgedAnswer(wolkvoxSuite, "wolkvox.storage.round-trip", 3);
const all = { uploaded, sent, refused, refusedSend, kept, fetched };

function replaced(from: string | RegExp, to: string) {
  return withBody((text) => text.replace(from, to));
}

Deno.test("wolkvox judge: an answer as the mock gives it passes every check, in any case of header names", () => {
  const upper = ({ headers }: WireAnswer) => ({ headers: headers.map(([n, v]): HeaderLine => [n.toUpperCase(), v]) });
  for (const [name, { failedBy }] of Object.entries(all)) {
    assertEquals([failedBy(() => ({})), failedBy(upper)], [[], []], name);
  }
});

Deno.test("wolkvox judge: Retry-After is never right, and 429 never the status", () => {
  const waiting = ({ headers }: WireAnswer) => ({ headers: [...headers, ["Retry-After", "1"]] as HeaderLine[] });
  for (const { failedBy } of Object.values(all)) {
    assertEquals(failedBy(waiting), ["header.retry-after"]);
    assertEquals(failedBy(() => ({ status: 429 })), ["status"]);
  }
});

Deno.test("wolkvox judge: the type of a success's code is known, that of a refusal's is only assumed", () => {
  assertEquals(uploaded.failedBy(replaced('"code":"200"', '"code":200')), ["body.schema"]);
  assertEquals(sent.failedBy(replaced('"code":201', '"code":"201"')), ["body.schema"]);
  const checks = [
    refused.failed(replaced('"code":"401"', '"code":401')),
    refusedSend.failed(replaced('"code":401', '"code":"401"')),
  ];
  for (const failed of checks) {
    assertEquals(failed.map(({ id, assumed }) => [id, assumed]), [["body.code-type", true]]);
  }
});

Deno.test("wolkvox judge: a text, a key and a value that differ fail the check that is about them", () => {
  assertEquals(refused.failedBy(replaced("THE WOLKVOX", "A WOLKVOX")), ["body"]);
  assertEquals(refused.failedBy(replaced("UNAUTHORIZED", "FORBIDDEN")), ["body"]);
  assertEquals(refused.failedBy(replaced('"code":"401"', '"code":"403"')), ["body"]);
  assertEquals(refused.failedBy(replaced("}", ',"data":{}}')), ["body"]);
  assertEquals(uploaded.failedBy(replaced('"error":null', '"error":"null"')), ["body.schema"]);
  assertEquals(uploaded.failedBy(replaced("Media uploaded", "Media was uploaded")), ["body.schema"]);
  assertEquals(uploaded.failedBy(replaced('"0":"media_uploaded_successfully",', "")), ["body.schema"]);
  assertEquals(uploaded.failedBy(replaced(/"handle":"[^"]+"/, '"handle":""')), ["body.schema", "handle"]);
  assertEquals(
    uploaded.failed(replaced(/"handle":"[^"]+"/, '"handle":"x"')).map(({ id, assumed }) => [id, assumed]),
    [["handle", true]],
  );
  assertEquals(uploaded.failedBy(replaced(/("code":"200"),("error":null)/, "$2,$1")), ["body.keys"]);
  assertEquals(sent.failedBy(replaced("}", ',"data":null}')), ["body.schema", "body.keys"]);
  assertEquals(kept.failedBy(replaced('"403"', '"200"')), ["field.data.files.0.code"]);
  assertEquals(kept.failedBy(replaced('"207"', '"200"')), ["body.schema"]);
});

Deno.test("wolkvox judge: a download is compared byte for byte", () => {
  assertEquals(fetched.failedBy(replaced("hello", "Hello")), ["bytes"]);
  assertEquals(fetched.failedBy(withHeader("content-type", "text/html")), ["header.content-type"]);
});

Deno.test("wolkvox judge: an answer that is no JSON fails, and keeps its type's check", () => {
  assertEquals(refused.failedBy(withBody(() => "<html>")), ["body", "body.code-type"]);
  assertEquals(refused.failedBy(withHeader("content-type", "text/html")), ["header.content-type"]);
  assertEquals(uploaded.failedBy(withHeader("content-type", "text/html")), ["header.content-type"]);
});
