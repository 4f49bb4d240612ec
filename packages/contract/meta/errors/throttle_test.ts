import { assertEquals } from "@std/assert";
import { renderBody } from "../../catalogue.ts";
import type { CatalogueEntry } from "../../catalogue.ts";
import { metaErrors } from "./mod.ts";

const TRACE = "Az8or2yhqkZfEZ-_4Qn_Bam";

function rendered(entry: CatalogueEntry): string {
  return JSON.stringify(renderBody(entry, { fbtrace_id: TRACE }));
}

Deno.test("throttles: code 4 is as seen in 2016, its keys in today's order", () => {
  const seen =
    `{"error":{"message":"(#4) Application request limit reached","type":"OAuthException","is_transient":true,"code":4,"fbtrace_id":"${TRACE}"}}`;
  const entry = metaErrors["app-rate-limit"];
  assertEquals(JSON.parse(rendered(entry)), JSON.parse(seen));
  assertEquals(rendered(entry), seen.replace('"is_transient":true,"code":4', '"code":4,"is_transient":true'));
});

Deno.test("throttles: code 130429 is Meta's sample without the subcode, which is no longer sent", () => {
  const sample =
    `{"error":{"message":"(#130429) Rate limit hit","type":"OAuthException","code":130429,"error_data":{"messaging_product":"whatsapp","details":"Cloud API message throughput has been reached."},"error_subcode":2494055,"fbtrace_id":"${TRACE}"}}`;
  assertEquals(rendered(metaErrors["throughput-exceeded"]), sample.replace('"error_subcode":2494055,', ""));
});

Deno.test("throttles: code 80007 has Meta's details", () => {
  assertEquals(
    rendered(metaErrors["account-rate-limit"]),
    `{"error":{"message":"(#80007) Rate limit issues","type":"OAuthException","code":80007,"error_data":{"messaging_product":"whatsapp","details":"The WhatsApp Business Account has reached its rate limit."},"fbtrace_id":"${TRACE}"}}`,
  );
});

Deno.test("throttles: the others have the known message", () => {
  const messages: readonly [CatalogueEntry, number, string][] = [
    [metaErrors["user-rate-limit"], 17, "(#17) User request limit reached"],
    [metaErrors["page-rate-limit"], 32, "(#32) Page request limit reached"],
    [metaErrors["call-rate-limit"], 613, "(#613) Calls to this api have exceeded the rate limit."],
    [
      metaErrors["account-call-limit"],
      80008,
      "(#80008) There have been too many calls to this WhatsApp Business account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.",
    ],
    [metaErrors["spam-rate-limit"], 131048, "(#131048) Spam rate limit hit"],
    [
      metaErrors["pair-rate-limit"],
      131056,
      "(#131056) (Business Account, Consumer Account) pair rate limit hit",
    ],
    [metaErrors["policy-block"], 368, "(#368) Temporarily blocked for policies violations"],
  ];
  for (const [entry, code, message] of messages) {
    assertEquals(
      rendered(entry),
      `{"error":{"message":"${message}","type":"OAuthException","code":${code},"fbtrace_id":"${TRACE}"}}`,
    );
  }
});
