/** Requests of Wolkvox's that really run at the same time. */
import { assertEquals } from "@std/assert";
import type { ListeningMock } from "wamock";
import { startCatalogued } from "../catalogued.ts";
import { RawCall } from "./testdata/raw_call.ts";

const THIRD = { code: 403, error: "FORBIDDEN", msg: "EXCEEDS THE LIMIT OF SIMULTANEOUS REQUESTS PER TOKEN (2)" };

function bodyFor({ mock }: ListeningMock): string {
  return JSON.stringify({
    connector_id: mock.credentials.wolkvox?.connectorId,
    telephone: "573000000000",
    template_name: "my_template",
    template_vars: "a;b;c",
  });
}

/** A send whose head has gone out, and with it all of its body but the last byte. */
function begun(server: ListeningMock): RawCall {
  const token = server.mock.credentials.wolkvox?.token;
  const body = bodyFor(server);
  return new RawCall(server.url).write(
    `POST /api/v2/whatsapp.php?api=send_template_official HTTP/1.1\r\nHost: 127.0.0.1\r\nwolkvox-token: ${token}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, -1)}`,
  );
}

/** Waits until so many exchanges with Wolkvox have passed the gate. */
async function running(server: ListeningMock, count: number): Promise<void> {
  const journal = server.mock.sandboxes.get("default")!.journal;
  const inside = () => journal.find().filter(({ trace }) => trace.some(({ check }) => check === "served")).length;
  while (inside() < count) await new Promise((resolve) => setTimeout(resolve, 2));
}

Deno.test("a third request on one token is refused while two are running, and let in when they are done", async () => {
  await using server = await startCatalogued();
  const [first, second] = [begun(server), begun(server)];
  await running(server, 2);
  const third = await begun(server).write("}").answer;
  assertEquals([third.status, JSON.parse(third.body)], [403, THIRD]);
  assertEquals(third.headers.has("retry-after"), false);
  assertEquals([(await first.write("}").answer).status, (await second.write("}").answer).status], [201, 201]);
  assertEquals((await begun(server).write("}").answer).status, 201);
});

Deno.test("a client that leaves before its body is complete gives its place back", async () => {
  await using server = await startCatalogued();
  const [first, second] = [begun(server), begun(server)];
  await running(server, 2);
  const left = Promise.withResolvers<void>();
  server.mock.onExchange = (exchange) => exchange.aborted !== undefined && left.resolve();
  first.leave();
  await left.promise;
  assertEquals((await begun(server).write("}").answer).status, 201);
  assertEquals((await second.write("}").answer).status, 201);
});

Deno.test("the day's calls are licences times what each gives, and the next is refused with a text of its own", async () => {
  await using server = await startCatalogued({
    settings: { limits: { "wolkvox.licences": 25, "wolkvox.tokens-per-licence": 4 } },
  });
  const { mock } = server;
  const send = () =>
    mock.fetch(
      new Request("https://wv0013.wolkvox.com/api/v2/whatsapp.php?api=send_template_official", {
        method: "POST",
        headers: { "wolkvox-token": mock.credentials.wolkvox?.token ?? "" },
        body: bodyFor(server),
      }),
    );
  for (let i = 0; i < 100; i++) assertEquals((await (await send()).json()).code, 201);
  const refused = await send();
  assertEquals([refused.status, refused.headers.get("retry-after")], [403, null]);
  assertEquals(await refused.json(), { code: 403, error: "FORBIDDEN", msg: "TOKEN LIMIT EXCEEDED" });
});
