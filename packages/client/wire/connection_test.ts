import { assert, assertEquals, assertRejects } from "@std/assert";
import { Connection, type SendRequest } from "./connection.ts";
import { ConnectionError } from "./connection_error.ts";

const BASE = new URL("https://api.example");
const CALL = { action: "do a thing", operation: "toy.thing.do" };

class Hiding extends Connection {
  constructor(given: SendRequest) {
    super(BASE, ["one"], given);
    this.hide("two");
  }
}

Deno.test("connection: no redirect is followed, as the credential would go along", async () => {
  let redirect: RequestRedirect | undefined;
  const connection = new Connection(BASE, [], (request) => {
    redirect = request.redirect;
    return Promise.resolve(new Response(null, { status: 302, headers: { Location: "https://other.example" } }));
  });
  assertEquals((await connection.ask(CALL, BASE, {})).status, 302);
  assertEquals([redirect, connection.injected], ["manual", true]);
});

Deno.test("connection: when no answer comes, neither secret is in what is thrown", async () => {
  const connection = new Hiding(() => Promise.reject(new TypeError("no route for one and two")));
  const error = await assertRejects(() => connection.ask(CALL, BASE, {}), ConnectionError);
  assert(error.message.includes("no route for *** and ***"), error.message);
});

Deno.test("connection: an answer that breaks off is a connection that failed", async () => {
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error("cut")) });
  const connection = new Connection(BASE, [], () => Promise.resolve(new Response(body)));
  await assertRejects(() => connection.ask(CALL, BASE, {}), ConnectionError, "cut");
});

Deno.test("connection: when the signal is aborted its reason is thrown, before sending and while waiting", async () => {
  const reason = new RangeError("enough");
  const controller = new AbortController();
  let sent = 0;
  const connection = new Connection(BASE, [], () => {
    sent++;
    controller.abort(reason);
    return Promise.reject(new Error("aborted"));
  });
  for (let time = 0; time < 2; time++) {
    const failed = connection.ask({ ...CALL, signal: controller.signal }, BASE, {});
    assertEquals(await failed.catch((cause) => cause), reason);
  }
  assertEquals(sent, 1);
});
