import { assertEquals } from "@std/assert";
import { renderBody } from "../catalogue.ts";
import { type Envelope, inDialect } from "./envelope.ts";
import { commboxErrors } from "./errors/mod.ts";
import { identifyError, readEnvelope } from "./identify_error.ts";

const values = {
  response_time: "2025-02-06T07:51:52.258Z",
  recipient: "9725551234",
  parameter: "template_name",
  type: "image/heic",
  extension: "heic",
  method: "GET",
  path: "/whatsapp/campaign",
};

Deno.test("identify: every entry is known by its own body, in both dialects", () => {
  for (const entry of Object.values(commboxErrors)) {
    for (const dialect of ["documented", "observed"] as const) {
      const body = inDialect(renderBody(entry, values) as Envelope, dialect);
      assertEquals(identifyError(entry.status, body, entry.operations[0])?.id, entry.id);
    }
  }
});

Deno.test("identify: the page's own sample of a 400 is a missing parameter", () => {
  const body = {
    status: "400",
    description: "Missing parameter templateName",
    response_time: "2024-08-06T07:51:52.258Z",
    data: [{ recipient: "9725551234", status: 400, failed: "Missing required parameter" }],
  };
  assertEquals(readEnvelope(body), {
    status: 400,
    description: "Missing parameter templateName",
    failed: "Missing required parameter",
  });
  assertEquals(identifyError(400, body)?.id, "commbox.send-parameter-missing");
});

Deno.test("identify: what the catalogue does not have is nothing", () => {
  assertEquals(identifyError(400, { status: 400, description: "Quota of a kind nobody knows" }), undefined);
  assertEquals(identifyError(502, "<html>"), undefined);
  assertEquals(identifyError(404, { status: 404, description: "Not found" })?.id, "commbox.not-found");
});
