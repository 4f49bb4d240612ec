import { assert, assertEquals, assertRejects } from "@std/assert";
import { toyMock } from "../testdata/admin_call.ts";
import type { FaultAction } from "./action.ts";

const WHOLE = '{"id":"f-1","size":5}';

/** Makes an upload in this process under a fault. */
async function fetchUnder(action: FaultAction, signal?: AbortSignal): Promise<Response> {
  await using mock = toyMock();
  mock.sandboxes.get("default")!.faults.add({ operation: "toy.files.upload", trigger: { next: 1 }, action });
  const init = { method: "POST", body: "hello", ...(signal && { signal }) };
  return await mock.fetch(new Request("http://localhost/toy/files", init));
}

/** What `fetch` fails with. */
async function failure(action: FaultAction): Promise<unknown> {
  const { cause } = await assertRejects(() => fetchUnder(action), TypeError);
  return (cause as { readonly code?: unknown }).code;
}

/** What comes of a body, and what it fails with. */
async function bodyUnder(action: FaultAction): Promise<[string, unknown]> {
  const { body } = await fetchUnder(action);
  let text = "";
  try {
    for await (const piece of body ?? []) text += new TextDecoder().decode(piece);
    return [text, undefined];
  } catch (cause) {
    return [text, (cause as { readonly code?: unknown }).code];
  }
}

Deno.test("fault in process: a connection that ends without an answer makes fetch fail as a network does", async () => {
  assertEquals(await failure({ type: "reset" }), "ECONNRESET");
  assertEquals(await failure({ type: "close" }), "UND_ERR_SOCKET");
  assertEquals(await failure({ type: "reset", afterBytes: 20 }), "ECONNRESET");
  assertEquals(await failure({ type: "cut-upload", afterBytes: 2 }), "ECONNRESET");
  assertEquals(await failure({ type: "garbage" }), "HPE_INVALID_CONSTANT");
});

Deno.test("fault in process: a truncated body gives its first bytes, and fails", async () => {
  assertEquals(await bodyUnder({ type: "truncate", atByte: 5 }), [WHOLE.slice(0, 5), "UND_ERR_SOCKET"]);
  assertEquals(await bodyUnder({ type: "truncate", how: "reset" }), [WHOLE.slice(0, 10), "ECONNRESET"]);
  assertEquals(await bodyUnder({ type: "truncate", atByte: 1000 }), [WHOLE.slice(0, -1), "UND_ERR_SOCKET"]);
});

Deno.test("fault in process: an answer that is cut behind its head has a head", async () => {
  const [text, code] = await bodyUnder({ type: "reset", afterBytes: 10_000 });
  assertEquals([text, code], [WHOLE, "ECONNRESET"]);
});

Deno.test("fault in process: of a body whose length is wrong comes what is announced, if it is there", async () => {
  assertEquals(await bodyUnder({ type: "wrong-length", by: -1 }), [WHOLE.slice(0, -1), undefined]);
  assertEquals(await bodyUnder({ type: "wrong-length", by: 1 }), [WHOLE, "UND_ERR_SOCKET"]);
  const { headers } = await fetchUnder({ type: "wrong-length", by: 1 });
  assertEquals(headers.get("Content-Length"), String(WHOLE.length + 1));
});

Deno.test("fault in process: a slow or refused answer is one", async () => {
  assertEquals(await bodyUnder({ type: "drip", bytes: 4, everyMs: 1 }), [WHOLE, undefined]);
  assertEquals(await bodyUnder({ type: "delay", ms: 1 }), [WHOLE, undefined]);
  assertEquals(await bodyUnder({ type: "drip", bytes: 1, everyMs: 1, direction: "request" }), [WHOLE, undefined]);
  assertEquals((await fetchUnder({ type: "refuse-early", error: "toy.busy" })).status, 503);
});

Deno.test("fault in process: a caller that has enough of waiting gets its own reason", async () => {
  const timeout = await assertRejects(() => fetchUnder({ type: "delay", ms: 60_000 }, AbortSignal.timeout(10)));
  assert(timeout instanceof DOMException);
  assertEquals(timeout.name, "TimeoutError");
  await assertRejects(() => fetchUnder({ type: "delay", ms: 1 }, AbortSignal.abort()), DOMException);
});
