import { assertEquals } from "@std/assert";
import { nxcloudErrors } from "./mod.ts";

/** Code and text as the vendor's tables print them. */
const PRINTED = {
  "missing-parameters": '{"code":1001,"message":"Missing common parameters","data":null}',
  "parameter-error": '{"code":1002,"message":"Parameter error","data":null}',
  "invalid-signature": '{"code":1003,"message":"Invalid signature","data":null}',
  "timestamp-expired": '{"code":1004,"message":"Timestamp has expired","data":null}',
  "insufficient-permissions": '{"code":1005,"message":"Insufficient permissions","data":null}',
  "request-failed": '{"code":-1,"message":"Request failed","data":null}',
  "parameter-exception": '{"code":9000,"message":"Parameter exception","data":null}',
  "system-error": '{"code":9001,"message":"System business error","data":null}',
  "phone-number-error": '{"code":9002,"message":"Merchant phone number error","data":null}',
  "phone-not-bound": '{"code":9006,"message":"The WhatsApp number is not bound to the application","data":null}',
} as const;

Deno.test("errors: every code that the pages list has its literal body and comes with 200", () => {
  for (const [slug, body] of Object.entries(PRINTED)) {
    const entry = nxcloudErrors[slug as keyof typeof PRINTED];
    assertEquals([JSON.stringify(entry.body), entry.status, entry.id], [body, 200, `nxcloud.${slug}`]);
  }
});

Deno.test("errors: what is in no table is assumed", () => {
  for (const [slug, { evidence: { level } }] of Object.entries(nxcloudErrors)) {
    assertEquals(level, slug in PRINTED ? "documented" : "assumed", slug);
  }
});
