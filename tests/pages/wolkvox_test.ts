/** The requests of Wolkvox's two pages, as they are and with one thing wrong each. */
import { assertEquals, assertMatch } from "@std/assert";
import type { ListeningMock } from "wamock";
import { startCatalogued } from "../catalogued.ts";
import { changed, type PageRequest, send } from "./testdata/page_request.ts";
import { SEND_REQUEST, UPLOAD_REQUESTS } from "./testdata/wolkvox.ts";

function values({ mock }: ListeningMock): Record<string, string> {
  const { token, connectorId, fileUrl } = mock.credentials.wolkvox;
  return { "wolkvox-token": token, "connector_id": connectorId, "file_url": fileUrl };
}

async function run(server: ListeningMock, request: PageRequest, wrong: Record<string, string> = {}) {
  const { status, headers, body } = await send(server.url, request, { ...values(server), ...wrong });
  return { status, type: headers.get("content-type"), body: JSON.parse(body) };
}

function refusal(code: string | number, error: string, msg: string) {
  return { status: Number(code), type: "application/json", body: { code, error, msg } };
}

for (const request of UPLOAD_REQUESTS) {
  Deno.test(`upload_media as the page has it in ${request.by} is given a handle`, async () => {
    await using server = await startCatalogued();
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
    await using server = await startCatalogued();
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
    assertEquals(
      await run(server, changed(request, "POST ", "PUT ")),
      refusal("405", "METHOD NOT ALLOWED", "METHOD NOT ALLOWED"),
    );
    // Ids are strings, and so are URLs; the last is no JSON.
    const mistyped = [['"{{connector_id}}"', "1"], ['"{{file_url}}"', "null"], ['"connector_id"', "connector_id"]];
    for (const [from = "", to = ""] of mistyped) {
      assertEquals(await run(server, changed(request, from, to)), bad("SOME PARAMETERS ARE REQUIRED"), to);
    }
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

Deno.test("upload_media refuses a public file of a type that Meta takes no sample of", async () => {
  await using server = await startCatalogued();
  const { token, fileUrl } = server.mock.credentials.wolkvox;
  const storage = async (api: string, body: BodyInit) => {
    const url = `${server.url}/api/v2/wolkvox_storage.php?api=${api}`;
    const response = await fetch(url, { method: "POST", headers: { "wolkvox-token": token }, body });
    assertEquals([response.status, (await response.json()).error], [200, null]);
  };
  const form = new FormData();
  form.set("file", new File(["a,b"], "list.csv", { type: "text/csv" }));
  await storage("upload_files", form);
  await storage("public_access", JSON.stringify({ files: ["list.csv"] }));
  const [, bucket] = new URL(fileUrl).pathname.split("/");
  const file_url = `https://storage.googleapis.com/${bucket}/list.csv`;
  for (const request of UPLOAD_REQUESTS) {
    assertEquals(await run(server, request, { file_url }), refusal("400", "BAD REQUEST", "FILE TYPE NOT SUPPORTED"));
  }
});

Deno.test("upload_media takes a file by its URL on the mock's own origin", async () => {
  await using server = await startCatalogued();
  const { pathname } = new URL(server.mock.credentials.wolkvox?.fileUrl ?? "");
  const [request] = UPLOAD_REQUESTS;
  assertEquals((await run(server, request!, { file_url: server.url + pathname })).status, 200);
  const port = `${server.port === 65535 ? 1024 : server.port + 1}`;
  const elsewhere = await run(server, request!, { file_url: `http://127.0.0.1:${port}${pathname}` });
  assertEquals(elsewhere.body.msg, "THE FILE MUST BE HOSTED IN WOLKVOX STORAGE");
});

Deno.test("send_template_official as the page has it is answered 201, with the number in its code", async () => {
  await using server = await startCatalogued();
  assertEquals(await run(server, SEND_REQUEST), {
    status: 201,
    type: "application/json",
    body: { code: 201, error: null, msg: "Message has been sent successfully" },
  });
});

Deno.test("send_template_official with one thing wrong is refused for it", async () => {
  await using server = await startCatalogued();
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
