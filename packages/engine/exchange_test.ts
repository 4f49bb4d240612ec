import { assertEquals, assertFalse } from "@std/assert";
import { diagnose, readMultipart } from "@wamock/multipart";
import { Exchange, viewExchange } from "./exchange.ts";
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
    request: { method: "POST", target: "/toy/files", headers: [], fields: [], multipart: null },
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
  assertEquals(response, { status: 413, headers: [["x-LAST", "1"]], body: "no" });
  assertEquals([error, trace], ["toy.too-large", [{ check: "size", passed: false, reason: "it is large" }]]);
});

Deno.test("exchange: the body shown is text, bounded, and no secret is cut in two at the bound", () => {
  const shown = (body: string | Uint8Array<ArrayBuffer>) => {
    const made = exchange();
    made.answer = { status: 200, headers: [], body };
    return viewExchange(made, sandbox.mask()).response?.body;
  };
  assertEquals(shown("x".repeat(5_000))?.length, 4096);
  assertEquals(shown(new Uint8Array(3)), null);
  assertFalse(shown("x".repeat(4096 - secret.length + 2) + secret)?.includes(secret.slice(0, 5)));
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
