import { assertEquals } from "@std/assert";
import { renderBody } from "../../catalogue.ts";
import type { CatalogueEntry } from "../../catalogue.ts";
import type { TemplateValues } from "../../template.ts";
import { metaErrors } from "./mod.ts";

/** Holds an entry to a body as it was seen: content and order of keys, whatever JSON escapes. */
function assertWire(entry: CatalogueEntry, status: number, values: TemplateValues, seen: string): void {
  assertEquals(entry.status, status, entry.id);
  assertEquals(JSON.stringify(renderBody(entry, values)), JSON.stringify(JSON.parse(seen)), entry.id);
}

const TRACE = { fbtrace_id: "AntlLyAlE6ZvA8AWFzcRYzZ" };

/** A plain code 100 with a message that was seen without its body. */
function plain(message: string, code = 100, more = ""): string {
  return `{"error":{"message":${
    JSON.stringify(message)
  },"type":"OAuthException","code":${code}${more},"fbtrace_id":"AntlLyAlE6ZvA8AWFzcRYzZ"}}`;
}

Deno.test("errors: the four recorded shapes come out as recorded", () => {
  assertWire(
    metaErrors["invalid-post-id"],
    400,
    { fbtrace_id: "AIejXf67At-GZg4mX_Cs-Md" },
    String
      .raw`{"error":{"message":"(#100) Invalid post_id parameter","type":"OAuthException","code":100,"fbtrace_id":"AIejXf67At-GZg4mX_Cs-Md"}}`,
  );
  assertWire(
    metaErrors["unsupported-object"],
    400,
    { verb: "get", object_id: "123_123", fbtrace_id: "ATf5-CLoxGyJeSu2vrRDOZR" },
    String
      .raw`{"error":{"message":"Unsupported get request. Object with ID '123_123' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https:\/\/developers.facebook.com\/docs\/graph-api","type":"GraphMethodException","code":100,"error_subcode":33,"fbtrace_id":"ATf5-CLoxGyJeSu2vrRDOZR"}}`,
  );
  assertWire(
    metaErrors["message-id-invalid"],
    400,
    { fbtrace_id: "A3PJ2-1aODhbAGAh66zQkwf" },
    String
      .raw`{"error":{"message":"(#100) Invalid parameter","type":"OAuthException","code":100,"error_data":{"messaging_product":"whatsapp","details":"Please check the message ID you have provided."},"fbtrace_id":"A3PJ2-1aODhbAGAh66zQkwf"}}`,
  );
  assertWire(
    metaErrors["template-not-found"],
    400,
    { name: "fake name", fbtrace_id: "Ax5tIkALJCP4l5S8jbPvW2n" },
    String
      .raw`{"error":{"message":"Invalid parameter","type":"OAuthException","code":100,"error_subcode":2593002,"is_transient":false,"error_user_title":"Message Template Not Found","error_user_msg":"The message template fake name wasn't found for this account.","fbtrace_id":"Ax5tIkALJCP4l5S8jbPvW2n"}}`,
  );
});

Deno.test("errors: a post to an unknown number is answered as recorded", () => {
  assertWire(
    metaErrors["unsupported-object"],
    400,
    { verb: "post", object_id: "1234567", ...TRACE },
    String
      .raw`{"error":{"message":"Unsupported post request. Object with ID '1234567' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https:\/\/developers.facebook.com\/docs\/graph-api","type":"GraphMethodException","code":100,"error_subcode":33,"fbtrace_id":"AntlLyAlE6ZvA8AWFzcRYzZ"}}`,
  );
});

Deno.test("errors: missing parameters are answered as pasted", () => {
  assertWire(
    metaErrors["messaging-product-required"],
    400,
    { fbtrace_id: "ABvV0tOV9sTGWiPbzVwpk_T" },
    `{"error":{"message":"(#100) The parameter messaging_product is required.","type":"OAuthException","code":100,"fbtrace_id":"ABvV0tOV9sTGWiPbzVwpk_T"}}`,
  );
  assertWire(
    metaErrors["file-required"],
    400,
    { fbtrace_id: "Arglp86BQ_I4n-Q99vNe5Eb" },
    `{"error":{"message":"(#100) The parameter file is required.","type":"OAuthException","code":100,"fbtrace_id":"Arglp86BQ_I4n-Q99vNe5Eb"}}`,
  );
  assertWire(
    metaErrors["messaging-product-not-whatsapp"],
    400,
    { got: "x", ...TRACE },
    plain('(#100) Param messaging_product must be one of {WHATSAPP} - got "x".'),
  );
});

const REFUSED =
  "(#100) Param file must be a file with one of the following types: audio/aac, audio/mp4, audio/mpeg, audio/amr, audio/ogg, audio/opus, application/vnd.ms-powerpoint, application/msword, application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/vnd.openxmlformats-officedocument.presentationml.presentation, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/pdf, text/plain, application/vnd.ms-excel, image/jpeg, image/png, image/webp, video/mp4, video/3gpp.";

Deno.test("errors: a file that is none is refused with the list, one of a wrong type with its type too", () => {
  assertWire(
    metaErrors["file-not-a-file"],
    400,
    { fbtrace_id: "AM2yIhYd_KoSd5dQerkfErV" },
    `{"error":{"message":"${REFUSED}","type":"OAuthException","code":100,"fbtrace_id":"AM2yIhYd_KoSd5dQerkfErV"}}`,
  );
  assertWire(
    metaErrors["type-not-allowed"],
    400,
    { type: "application/octet-stream", ...TRACE },
    plain(`${REFUSED} Received file of type 'application/octet-stream'.`),
  );
});

Deno.test("errors: a file that is too large gets the approximate body", () => {
  assertWire(
    metaErrors["file-too-large"],
    400,
    TRACE,
    `{"error":{"message":"(#100) Invalid parameter","type":"OAuthException","code":100,"is_transient":false,"error_user_title":"File Too Large","error_user_msg":"The file you uploaded is too large.","fbtrace_id":"AntlLyAlE6ZvA8AWFzcRYzZ"}}`,
  );
});

Deno.test("errors: deleted numbers, unknown edges and unknown paths are answered as seen", () => {
  assertWire(
    metaErrors["phone-number-deleted"],
    400,
    TRACE,
    plain("(#33) This object does not exist or does not support this action", 33),
  );
  assertWire(
    metaErrors["nonexisting-field"],
    400,
    { field: "template_analytics", node_type: "User", ...TRACE },
    plain("(#100) Tried accessing nonexisting field (template_analytics) on node type (User)"),
  );
  assertWire(
    metaErrors["unknown-path"],
    400,
    { path: "/me", ...TRACE },
    plain("Unknown path components: /me", 2500),
  );
});

Deno.test("errors: a foreign phone_number_id is answered as reported, behind the usual prefix", () => {
  assertWire(
    metaErrors["phone-number-id-mismatch"],
    400,
    TRACE,
    plain("(#100) Param phone_number_id is not a valid whatsapp business phone number id ID"),
  );
});

Deno.test("errors: every state of a token has its text, code and subcode", () => {
  assertWire(
    metaErrors["token-unparseable"],
    401,
    TRACE,
    plain("Invalid OAuth access token - Cannot parse access token", 190),
  );
  assertWire(metaErrors["token-invalid-legacy"], 400, TRACE, plain("Invalid OAuth access token.", 190));
  assertWire(
    metaErrors["token-expired"],
    401,
    { expired_at: "Saturday, 29-Jun-24 09:00:00 PDT", now: "Monday, 01-Jul-24 11:06:30 PDT", ...TRACE },
    plain(
      "Error validating access token: Session has expired on Saturday, 29-Jun-24 09:00:00 PDT. The current time is Monday, 01-Jul-24 11:06:30 PDT.",
      190,
      ',"error_subcode":463',
    ),
  );
  assertWire(
    metaErrors["token-password-changed"],
    401,
    TRACE,
    plain(
      "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.",
      190,
      ',"error_subcode":460',
    ),
  );
  assertWire(
    metaErrors["token-logged-out"],
    401,
    TRACE,
    plain(
      "Error validating access token: The session is invalid because the user logged out.",
      190,
      ',"error_subcode":467',
    ),
  );
  assertWire(
    metaErrors["token-app-not-authorized"],
    401,
    { app_id: "634974688087057", ...TRACE },
    plain(
      "Error validating access token: The user has not authorized application 634974688087057.",
      190,
      ',"error_subcode":458',
    ),
  );
});

Deno.test("errors: calls without a token are answered as seen", () => {
  assertWire(
    metaErrors["token-missing"],
    401,
    TRACE,
    plain("An access token is required to request this resource.", 104),
  );
  assertWire(
    metaErrors["token-missing-for-me"],
    400,
    TRACE,
    plain("An active access token must be used to query information about the current user.", 2500),
  );
  assertWire(metaErrors["app-id-required"], 403, TRACE, plain("(#200) Provide valid app ID", 200));
});

Deno.test("errors: a missing and a wrong proof are method exceptions", () => {
  const exception = (message: string) => plain(message).replace("OAuthException", "GraphMethodException");
  assertWire(
    metaErrors["proof-required"],
    400,
    TRACE,
    exception("API calls from the server require an appsecret_proof argument"),
  );
  assertWire(
    metaErrors["proof-invalid"],
    400,
    TRACE,
    exception("Invalid appsecret_proof provided in the API argument"),
  );
});

Deno.test("errors: missing permissions and capabilities are answered as seen", () => {
  assertWire(
    metaErrors["messages-permission"],
    403,
    TRACE,
    plain(
      "(#200) You do not have the necessary permissions to send messages on behalf of this WhatsApp Business Account",
      200,
    ),
  );
  assertWire(
    metaErrors["permission-denied"],
    403,
    TRACE,
    plain("(#10) Application does not have permission for this action", 10),
  );
  assertWire(
    metaErrors["capability-missing"],
    500,
    TRACE,
    plain("(#3) Application does not have the capability to make this API call.", 3),
  );
});
