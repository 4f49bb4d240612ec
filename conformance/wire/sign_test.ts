import { assertEquals, assertRejects } from "@std/assert";
import { fieldAt } from "../json_object.ts";
import { requiredNames } from "../required_names.ts";
import { toyCase, toySuite } from "../testdata/toy_suite.ts";
import { lower } from "./lower.ts";
import { sign } from "./sign.ts";

const call = { kind: "call", method: "POST", path: "/", headers: [["A", "b"]], body: { text: "xyz" } } as const;
const request = lower(call, {}, new URL("http://127.0.0.1:1"));
const suite = {
  ...toySuite(),
  sign: ({ body }: typeof request, { key = "" }) => [["Sign", `${key}/${body[0]?.length}`]] as const,
};

Deno.test("sign: the suite's headers stand in front of the request's own, made of its bytes and the filled words", async () => {
  const { headers } = await sign(request, { key: "{token}" }, suite, { token: "t" }, { admin: undefined });
  assertEquals(headers.map(([name]) => name), ["Host", "Connection", "Sign", "A", "Content-Length"]);
  assertEquals(headers[2], ["Sign", "t/3"]);
});

Deno.test("sign: a request that does not say how it is signed is left as it is", async () => {
  assertEquals(await sign(request, undefined, suite, {}, { admin: undefined }), request);
});

Deno.test("sign: a suite without a signer is a mistake of the case", async () => {
  await assertRejects(() => sign(request, {}, toySuite(), {}, { admin: undefined }), TypeError, "toy has no signer");
});

Deno.test("sign: what a signature is made of is needed of the target", () => {
  const one = toyCase({
    steps: [{ request: { ...call, sign: { key: "{otherThing}" } }, expect: { success: "toy.thing.get" } }],
  });
  assertEquals([...requiredNames(one, suite)], ["otherThing"]);
});

Deno.test("keep: a dotted name is that of a nested field", () => {
  assertEquals([fieldAt({ data: { id: "1" } }, "data.id"), fieldAt({ data: null }, "data.id")], ["1", undefined]);
});
