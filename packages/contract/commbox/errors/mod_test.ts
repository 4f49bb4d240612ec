import { assertEquals } from "@std/assert";
import { renderBody } from "../../catalogue.ts";
import { commboxErrors } from "./mod.ts";

const TIME = "2025-02-06T07:51:52.258Z";

/** Bodies typed in from the vendor's page and OpenAPI, the time apart. */
const LITERAL: Readonly<Record<keyof typeof commboxErrors, string>> = {
  "unauthorized": `{"status":401,"description":"Unauthorized","response_time":"${TIME}"}`,
  "not-found": `{"status":404,"description":"Not Found","response_time":"${TIME}"}`,
  "throttled": `{"status":429,"description":"Too Many Requests","response_time":"${TIME}"}`,
  "internal-error": `{"status":500,"description":"Internal Server Error","response_time":"${TIME}"}`,
  "method-not-supported": `{"status":501,"description":"Not Implemented","response_time":"${TIME}"}`,
  "invalid-parameters": `{"status":"400","description":"Invalid parameters","response_time":"${TIME}","data":""}`,
  "stream-invalid": `{"status":"400","description":"Operation failed","response_time":"${TIME}",` +
    '"data":{"errors":[{"code":"INVALID_STREAM","message":"The specified stream ID does not exist"}]}}',
  "file-missing": `{"status":"400","description":"Missing parameter pic","response_time":"${TIME}",` +
    '"data":[{"recipient":"","status":400,"failed":"Missing required parameter"}]}',
  "type-not-allowed": '{"status":"400","description":"Unsupported file type: image/heic extension: jpeg",' +
    `"response_time":"${TIME}","data":""}`,
  "file-too-large": `{"status":"400","description":"File is too big","response_time":"${TIME}","data":""}`,
  "provider-failure": `{"status":"400","description":"Provider returned failure","response_time":"${TIME}","data":""}`,
  "send-parameter-missing": `{"status":"400","description":"Missing parameter template_name",` +
    `"response_time":"${TIME}","data":[{"recipient":"9725551234","status":400,"failed":"Missing required parameter"}]}`,
  "send-media-unknown": `{"status":"400","description":"Provider returned failure","response_time":"${TIME}",` +
    '"data":[{"recipient":"9725551234","status":400,"failed":"Missing required parameter"}]}',
  "send-recipient-invalid": `{"status":"400","description":"Provider returned failure","response_time":"${TIME}",` +
    '"data":[{"recipient":"9725551234","status":400,"failed":"invalid \u2014 Not a valid WhatsApp user"}]}',
  "not-served": '{"status":501,"description":"wamock does not serve GET /whatsapp/campaign yet. ' +
    `See /__admin/facts for what it serves.","response_time":"${TIME}"}`,
};

Deno.test("catalogue: every body is the literal one, to the order of its keys", () => {
  const values = {
    response_time: TIME,
    recipient: "9725551234",
    parameter: "template_name",
    type: "image/heic",
    extension: "jpeg",
    method: "GET",
    path: "/whatsapp/campaign",
  };
  for (const [slug, entry] of Object.entries(commboxErrors)) {
    assertEquals(JSON.stringify(renderBody(entry, values)), LITERAL[slug as keyof typeof commboxErrors], slug);
  }
});

Deno.test("catalogue: the status in every body is the HTTP status", () => {
  for (const { id, status, body } of Object.values(commboxErrors)) {
    assertEquals(Number(Reflect.get(Object(body), "status")), status, id);
  }
});
