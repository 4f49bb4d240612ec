import { assertEquals } from "@std/assert";
import { renderBody } from "../catalogue.ts";
import { type Envelope, inDialect } from "./envelope.ts";
import { commboxErrors } from "./errors/mod.ts";

const values = { response_time: "2025-02-06T07:51:52.258Z", recipient: "9725551234", parameter: "template_name" };

Deno.test("envelope: as observed the status is an integer, and an upload has no recipients", () => {
  const missing = renderBody(commboxErrors["file-missing"], values) as Envelope;
  assertEquals(inDialect(missing, "documented"), missing);
  assertEquals(
    JSON.stringify(inDialect(missing, "observed")),
    [
      '{"status":400,"description":"Missing parameter pic","response_time":"2025-02-06T07:51:52.258Z","data":""}',
    ].join(),
  );
});

Deno.test("envelope: as observed a send keeps its recipients", () => {
  const failed = renderBody(commboxErrors["send-parameter-missing"], values) as Envelope;
  assertEquals(inDialect(failed, "observed"), { ...failed, status: 400 });
});
