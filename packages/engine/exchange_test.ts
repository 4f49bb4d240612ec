import { assertEquals, assertFalse } from "@std/assert";
import { diagnose, readMultipart } from "@wamock/multipart";
import type { Answer } from "./answer.ts";
import { Exchange, viewExchange } from "./exchange.ts";
import { watchFields } from "./journal/reads.ts";
import { createMockOf } from "./mock.ts";
import { ProviderError } from "./provider_error.ts";
import { incoming } from "./testdata/incoming.ts";
import { createToy, toyErrors } from "./testdata/toy_provider.ts";
import { summarise } from "./form/multipart_summary.ts";

const secret = "a-secret-of-the-toy";
const mock = createMockOf([createToy().provider], "0.1.0", { credentials: { toy: { token: secret } } });
const sandbox = mock.sandboxes.get("default")!;

function exchange(target = "/toy/files", headers: Record<string, string> = {}): Exchange {
  return new Exchange("default-1", 5_000, sandbox, incoming("POST", target, { headers }), "toy");
}

Deno.test("exchange: one that is under way shows what is known of it", () => {
  assertEquals(viewExchange(exchange(), sandbox.mask()), {
    id: "default-1",
    at: 5_000,
    sandbox: "default",
    provider: "toy",
    operation: null,
    request: { method: "POST", target: "/toy/files", headers: [], fields: [], multipart: null, body: null },
    response: null,
    error: null,
    fault: null,
    trace: [],
    autopsy: null,
    unread: [],
  });
});

Deno.test("exchange: an answered one shows status, header text, the catalogue's id and the trace", () => {
  const made = exchange();
  made.error = new ProviderError(toyErrors["too-large"]);
  made.trace.push({ check: "size", passed: false, reason: "it is large" });
  made.answer = { status: 413, headers: [["x-LAST", "1"]], body: "no" };
  const { response, error, trace } = viewExchange(made, sandbox.mask());
  assertEquals({ ...response, body: response?.body?.text }, { status: 413, headers: [["x-LAST", "1"]], body: "no" });
  assertEquals([error, trace], ["toy.too-large", [{ check: "size", passed: false, reason: "it is large" }]]);
});

/** What is shown of an answer's body, once it is sent. */
async function shownBody(body: Answer["body"]) {
  const made = exchange();
  made.answer = { status: 200, headers: [], body };
  const sent = made.close();
  const bytes = await new Response(sent!.body).bytes();
  return { sent: bytes.length, shown: viewExchange(made, sandbox.mask()).response!.body! };
}

Deno.test("exchange: of an answer's body its first bytes are shown, and how long it was, whatever it is", async () => {
  const text = "x".repeat(5_000);
  const bodies = [
    text,
    new TextEncoder().encode(text),
    new Blob([text]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>,
  ];
  for (const body of bodies) {
    const { sent, shown } = await shownBody(body);
    assertEquals([sent, shown], [5_000, {
      bytes: 5_000,
      whole: true,
      sha256: null,
      text: "x".repeat(4096),
      base64: null,
    }]);
  }
});

Deno.test("exchange: of a short body there is the digest, and bytes that are no text are shown in base64", async () => {
  const hello = {
    bytes: 5,
    whole: true,
    sha256: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
    text: "hello",
    base64: null,
  };
  assertEquals((await shownBody("hello")).shown, hello);
  assertEquals((await shownBody(new TextEncoder().encode("hello"))).shown, hello);
  const { text, base64 } = (await shownBody(Uint8Array.of(0xff, 0xd8, 0))).shown;
  assertEquals([text, base64], [null, "/9gA"]);
});

Deno.test("exchange: no secret is cut in two at the end of what is shown of a body", async () => {
  for (const body of [`${"x".repeat(4096 - secret.length + 2)}${secret}`, `${"é".repeat(2040)}${secret}`]) {
    const { text } = (await shownBody(body)).shown;
    assertFalse(text?.includes(secret.slice(0, 5)), text ?? "");
  }
});

Deno.test("exchange: of a request's body what was read is shown, with no secret in it", async () => {
  const body = `{"token":"another","note":"${secret}"}`;
  const made = new Exchange("default-1", 5_000, sandbox, incoming("POST", "/toy/files", { body }), "toy");
  for await (const _ of made.incoming.body ?? []);
  made.close();
  const shown = viewExchange(made, sandbox.mask()).request.body;
  assertEquals([shown?.bytes, shown?.whole], [body.length, true]);
  assertEquals(shown?.text, '{"token":"…(7 characters)","note":"a-se…(19 characters)"}');
});

Deno.test("exchange: what was sent and never looked at is told once it is over", () => {
  const headers = { Accept: "*/*", "X-Retry": "1", Authorization: "Bearer x", "User-Agent": "test" };
  const made = exchange("/toy/files?mode=a&dry_run=1", headers);
  made.fields = [{ name: "type", value: "x" }, { name: "caption", value: "y" }];
  made.incoming.headers.get("authorization");
  made.incoming.url.searchParams.has("mode");
  watchFields(new Map([["type", "x"]]), made.reads).get("type");
  assertEquals(made.unread, []);
  made.close();
  assertEquals(made.unread, ["dry_run", "caption", "X-Retry"]);
});

Deno.test("exchange: there is no secret in any corner of what is shown", async () => {
  const made = exchange(`/toy/${secret}?token=${secret}&x=${secret}&${secret}`, {
    Authorization: `Bearer ${secret}`,
    Cookie: secret,
  });
  const body = `--b\r\nContent-Disposition: form-data; name="${secret}"; filename="${secret}"\r\n` +
    `Content-Type: text/${secret}\r\n\r\nhi\r\n--b--`;
  const report = await readMultipart(new Blob([body]).stream(), { boundary: "b", onPart: () => undefined });
  made.multipart = summarise(report);
  made.autopsy = [...diagnose({ contentType: "multipart/form-data; boundary=b", report }), {
    id: "made-up",
    level: "error",
    cause: `it says ${secret}`,
    cure: `do not say ${secret}`,
    sentence: `It says ${secret}: do not say ${secret}.`,
  }];
  made.fields = [{ name: secret, value: secret }, { name: "token", value: "another" }];
  made.unread = [secret];
  made.trace.push({ check: "token", passed: false, reason: `"${secret}" is wrong` });
  made.answer = { status: 200, headers: [["X-Token", secret]], body: `{"token":"${secret}"}` };
  const text = JSON.stringify(viewExchange(made, sandbox.mask()));
  assertFalse(text.includes(secret), text);
  assertFalse(text.includes("another"), text);
});

Deno.test("exchange: it was refused at the last rung that was not passed", () => {
  const made = exchange();
  assertEquals(made.refusedAt, undefined);
  made.trace.push({ check: "a", passed: false, reason: "" }, { check: "b", passed: true, reason: "" });
  assertEquals(made.refusedAt?.check, "a");
});
