/** Wolkvox's 60 seconds, by the clock. */
import { assertEquals, assertMatch } from "@std/assert";
import type { ListeningMock } from "wamock";
import { startCatalogued } from "../catalogued.ts";
import { RawCall } from "../pages/testdata/raw_call.ts";

/** A call whose head has gone out, and with it all of its body but the last byte. */
function begun({ url, mock }: ListeningMock, api: string, body: object, method = "POST"): RawCall {
  const text = JSON.stringify({ connector_id: mock.credentials.wolkvox!.connectorId, ...body });
  return new RawCall(url).write(
    `${method} /api/v2/whatsapp.php?api=${api} HTTP/1.1\r\nHost: 127.0.0.1\r\n` +
      `wolkvox-token: ${mock.credentials.wolkvox!.token}\r\nContent-Length: ${text.length}\r\n\r\n${text.slice(0, -1)}`,
  );
}

/** Waits until so many calls have passed the gate. */
async function running({ mock }: ListeningMock, count: number): Promise<void> {
  const { journal } = mock.sandboxes.get("default")!;
  const inside = () => journal.find().filter(({ trace }) => trace.some(({ check }) => check === "served")).length;
  while (inside() < count) await new Promise((resolve) => setTimeout(resolve, 2));
}

function template(name: string) {
  return { name, language: "es", category: "UTILITY", components: [{ type: "BODY", text: "Hola." }] };
}

Deno.test("a call that takes 60 seconds is given up with a page, and what it asked for is done", async () => {
  await using server = await startCatalogued({ providers: ["wolkvox"] });
  const { clock } = server.mock.sandboxes.get("default")!;
  clock.freeze();
  const inTime = begun(server, "create_template", template("in_time"));
  await running(server, 1);
  clock.advance(59_999);
  assertEquals((await inTime.write("}").answer).status, 200);
  const tooLate = begun(server, "create_template", template("too_late"));
  await running(server, 2);
  clock.advance(60_000);
  const { status, headers, body } = await tooLate.write("}").answer;
  assertEquals([status, headers.get("content-type"), headers.has("retry-after")], [504, "text/html", false]);
  assertMatch(body, /^<html>/);
  const listed = JSON.parse((await begun(server, "list_templates", {}, "GET").write("}").answer).body);
  assertMatch(JSON.stringify(listed), /"in_time".*"too_late"/);
});
