/** The requests of Wolkvox's two pages, as they are and with one thing wrong each. */
import { assertEquals, assertMatch } from "@std/assert";
import { type ListeningMock, startMock } from "wamock";
import { RawCall } from "./testdata/raw_call.ts";
import { type PageRequest, SEND_REQUEST, UPLOAD_REQUESTS } from "./testdata/wolkvox.ts";

function values({ mock, url }: ListeningMock): Record<string, string> {
  const { token = "", connectorId = "", fileUrl = "" } = mock.credentials.wolkvox ?? {};
  return { "host": new URL(url).host, "wolkvox-token": token, "connector_id": connectorId, "file_url": fileUrl };
}

async function run(server: ListeningMock, { head, body }: PageRequest, wrong: Record<string, string> = {}) {
  const fill = (text: string, all: Record<string, string>) =>
    text.replace(/\{\{([a-z_-]+)\}\}/g, (_, name: string) => all[name] ?? "");
  const filled = fill(body, { ...values(server), ...wrong });
  const all = { ...values(server), ...wrong, length: String(filled.length) };
  const call = new RawCall(server.url).write(`${head.map((line) => fill(line, all)).join("\r\n")}\r\n\r\n${filled}`);
  const { status, headers, body: text } = await call.answer;
  return { status, type: headers.get("content-type"), body: JSON.parse(text) };
}

/** A request of the pages with one piece replaced. */
function changed({ by, head, body }: PageRequest, from: string, to: string): PageRequest {
  const replaced = [...head, body].map((text) => text.replace(from, to));
  if (replaced.join() === [...head, body].join()) throw new Error(`There is no ${from} in the request.`);
  return { by, head: replaced.slice(0, -1).filter((line) => line !== ""), body: replaced.at(-1) ?? "" };
}

function refusal(code: string | number, error: string, msg: string) {
  return { status: Number(code), type: "application/json", body: { code, error, msg } };
}

for (const request of UPLOAD_REQUESTS) {
  Deno.test(`upload_media as the page has it in ${request.by} is given a handle`, async () => {
    await using server = await startMock();
    const { status, type, body } = await run(server, request);
    assertEquals([status, type], [200, "application/json"]);
    assertMatch(body.data.handle, /^4::aW1hZ2UvanBlZw==:/);
    assertEquals(body, {
      code: "200",
      error: null,
      msg: "Media uploaded successfully",
      data: { "0": "media_uploaded_successfully", handle: body.data.handle },
    });
  });

  Deno.test(`upload_media in ${request.by} with one thing wrong is refused for it`, async () => {
    await using server = await startMock();
    const { fixtures } = server.mock.sandboxes.get("default")!.worlds.get("wolkvox")!;
    const bad = (msg: string) => refusal("400", "BAD REQUEST", msg);
    assertEquals(
      await run(server, request, { "wolkvox-token": "0".repeat(52) }),
      refusal("403", "FORBIDDEN", "PLEASE VALIDATE TOKEN"),
    );
    assertEquals(
      await run(server, changed(request, "wolkvox-token: {{wolkvox-token}}", "")),
      refusal("401", "UNAUTHORIZED", "PLEASE ENTER THE WOLKVOX-TOKEN"),
    );
    assertEquals(await run(server, request, { connector_id: "" }), bad("SOME PARAMETERS ARE REQUIRED"));
    assertEquals(await run(server, request, { file_url: "" }), bad("SOME PARAMETERS ARE REQUIRED"));
    assertEquals(await run(server, changed(request, '"file_url"', '"url"')), bad("SOME PARAMETERS ARE REQUIRED"));
    assertEquals(
      await run(server, changed(request, "api=upload_media", "api=uploadmedia")),
      bad("THE API YOU WANT TO CONSULT DOES NOT EXIST"),
    );
    assertEquals(
      await run(server, request, { connector_id: "999999" }),
      refusal("404", "NOT FOUND", "CONNECTOR NOT FOUND"),
    );
    assertEquals(
      await run(server, request, { file_url: "https://example.com/photo.jpg" }),
      bad("THE FILE MUST BE HOSTED IN WOLKVOX STORAGE"),
    );
    for (const file_url of [fixtures.privateFileUrl ?? "", fixtures.goneFileUrl ?? ""]) {
      assertEquals(await run(server, request, { file_url }), bad("THE FILE IS NOT PUBLIC OR DOES NOT EXIST"));
    }
  });
}

Deno.test("upload_media takes a file by its URL on the mock's own origin", async () => {
  await using server = await startMock();
  const { pathname } = new URL(server.mock.credentials.wolkvox?.fileUrl ?? "");
  const [request] = UPLOAD_REQUESTS;
  assertEquals((await run(server, request!, { file_url: server.url + pathname })).status, 200);
  const port = `${server.port === 65535 ? 1024 : server.port + 1}`;
  const elsewhere = await run(server, request!, { file_url: `http://127.0.0.1:${port}${pathname}` });
  assertEquals(elsewhere.body.msg, "THE FILE MUST BE HOSTED IN WOLKVOX STORAGE");
});

Deno.test("send_template_official as the page has it is answered 201, with the number in its code", async () => {
  await using server = await startMock();
  assertEquals(await run(server, SEND_REQUEST), {
    status: 201,
    type: "application/json",
    body: { code: 201, error: null, msg: "Message has been sent successfully" },
  });
});

Deno.test("send_template_official with one thing wrong is refused for it", async () => {
  await using server = await startMock();
  const bad = (msg: string) => refusal(400, "BAD REQUEST", msg);
  assertEquals(
    await run(server, SEND_REQUEST, { "wolkvox-token": "0".repeat(52) }),
    refusal(403, "FORBIDDEN", "PLEASE VALIDATE TOKEN"),
  );
  assertEquals(
    await run(server, changed(SEND_REQUEST, "wolkvox-token: {{wolkvox-token}}", "")),
    refusal(401, "UNAUTHORIZED", "PLEASE ENTER THE WOLKVOX-TOKEN"),
  );
  assertEquals(await run(server, SEND_REQUEST, { connector_id: "" }), bad("SOME PARAMETERS ARE REQUIRED"));
  assertEquals(
    await run(server, SEND_REQUEST, { connector_id: "999999" }),
    refusal(404, "NOT FOUND", "CONNECTOR NOT FOUND"),
  );
  const changes: readonly (readonly [string, string, ReturnType<typeof refusal>])[] = [
    ['"telephone"', '"phone"', bad("SOME PARAMETERS ARE REQUIRED")],
    ["9319000000", "+9319000000", bad("INVALID TELEPHONE")],
    ["9319000000", "9319xxxxxx", bad("INVALID TELEPHONE")],
    ["my_template", "your_template", refusal(404, "NOT FOUND", "TEMPLATE NOT FOUND")],
    ["var1;var2;var3", "var1;var2", bad("THE NUMBER OF VARIABLES DOES NOT MATCH THE TEMPLATE")],
    ["POST ", "PUT ", refusal(405, "METHOD NOT ALLOWED", "METHOD NOT ALLOWED")],
  ];
  for (const [from, to, answer] of changes) {
    assertEquals(await run(server, changed(SEND_REQUEST, from, to)), answer, to);
  }
});
