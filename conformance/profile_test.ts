import { assertEquals } from "@std/assert";
import { profileOf } from "./profile.ts";
import { toyCase } from "./testdata/toy_suite.ts";

const call = { kind: "call", method: "POST", path: "/", headers: [] } as const;
const success = { success: "toy.thing.get" } as const;

Deno.test("profile: what a case names goes before what follows from it", () => {
  assertEquals(profileOf(toyCase({ profile: "signature", control: true })), "signature");
});

Deno.test("profile: a refusal makes it errors, and a limit that is set makes it limits", () => {
  const refused = { steps: [{ request: call, expect: { error: "gone" } }] };
  assertEquals(profileOf(toyCase(refused)), "errors");
  assertEquals(profileOf(toyCase({ ...refused, given: { settings: { limits: { "toy.rate": 1 } } } })), "limits");
  assertEquals(profileOf(toyCase({ given: { settings: { dialects: { "toy.a": "b" } } } })), "core");
});

Deno.test("profile: a large file makes it limits, in a form and in a body alike", () => {
  const content = { size: 1_000_000, fill: 0 };
  const part = { name: "file", filename: "f", content };
  const upload = { kind: "upload", path: "/", headers: [], contentType: null, parts: [part] } as const;
  assertEquals(profileOf(toyCase({ steps: [{ request: upload, expect: success }] })), "limits");
  assertEquals(profileOf(toyCase({ steps: [{ request: { ...call, body: content }, expect: success }] })), "limits");
  const small = { ...call, body: { size: 999_999, fill: 0 } };
  assertEquals(profileOf(toyCase({ steps: [{ request: small, expect: success }] })), "core");
});
