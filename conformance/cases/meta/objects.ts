import type { MetaCase } from "./case.ts";
import { known } from "./known.ts";
import { call, field, postJson, upload, VERSION, without } from "./requests.ts";
import { refused } from "./steps.ts";

/** An id of the right form that nobody has. */
const NOBODY = "1234567";

/** Ids that people put in the path in place of a phone number id; each is echoed as it came. */
const ODD_IDS = [
  { slug: "phone-number", sent: "+919999999999", echoed: "+919999999999", what: "a phone number" },
  { slug: "masked-number", sent: "+919xxx", echoed: "+919xxx", what: "a masked phone number" },
  { slug: "placeholder", sent: "PHONE%20NUMBER%20HERE", echoed: "PHONE NUMBER HERE", what: "a template's placeholder" },
  { slug: "me", sent: "me", echoed: "me", what: "me" },
  {
    slug: "business-account",
    sent: "{businessAccountId}",
    echoed: "{businessAccountId}",
    what: "the business account",
  },
] as const;

const BEYOND_ASCII = "n\u00famero@example.com";

const oddIdCases = ODD_IDS.map(({ slug, sent, echoed, what }): MetaCase => ({
  id: `meta.media.wrong-node-id-${slug}`,
  title: `An upload to ${what} in place of a phone number id is refused, and the id echoed as it came.`,
  ...known("meta.object-id-echoed", "meta.object-foreign"),
  steps: [{
    request: upload({ path: `/${VERSION}/${sent}/media` }),
    expect: { error: "unsupported-object", values: { verb: "post", object_id: echoed } },
  }],
}));

const verbCases = (["GET", "POST", "DELETE", "PUT"] as const).map((method): MetaCase => ({
  id: `meta.media.unknown-id-is-400-${method.toLowerCase()}`,
  title: `${method} on an id that nobody has says so, with its own verb, and is no 404.`,
  ...known(
    "meta.unsupported-object",
    ...(method === "GET" ? ["meta.get-unknown" as const, "meta.object-never-404" as const] : []),
    ...(method === "DELETE" ? ["meta.delete-unknown" as const] : []),
  ),
  steps: [{
    request: call(method, `/${VERSION}/${NOBODY}`),
    expect: { error: "unsupported-object", values: { verb: method.toLowerCase(), object_id: NOBODY } },
  }],
}));

/** What is wrong with the object or the edge of a call. */
export const objectCases = [
  {
    id: "meta.media.wrong-node-id-unknown",
    title: "An upload to a phone number id that nobody has is refused with 100/33.",
    ...known("meta.unsupported-object"),
    steps: [{
      request: upload({ path: `/${VERSION}/${NOBODY}/media` }),
      expect: { error: "unsupported-object", values: { verb: "post", object_id: NOBODY } },
    }],
  },
  ...verbCases,
  ...oddIdCases,
  {
    id: "meta.media.object-beyond-ascii",
    title: "An id beyond ASCII, and an @, are echoed escaped.",
    ...known("meta.json-non-ascii-escaped", "meta.object-id-echoed"),
    steps: [{
      request: call("GET", `/${VERSION}/${encodeURIComponent(BEYOND_ASCII)}`),
      expect: { error: "unsupported-object", values: { verb: "get", object_id: BEYOND_ASCII } },
    }],
  },
  {
    id: "meta.media.object-before-form",
    title: "When the phone number id is unknown and the form is empty as well, the id is told.",
    ...known("meta.upload-order"),
    steps: [{
      request: upload({ path: `/${VERSION}/${NOBODY}/media`, parts: [field("x", "y")] }),
      expect: { error: "unsupported-object", values: { verb: "post", object_id: NOBODY } },
    }],
  },
  {
    id: "meta.media.phone-number-deleted",
    title: "An upload to a phone number that has been deleted is refused with code 33.",
    ...known("meta.phone-number-deleted"),
    given: { credential: "phone-deleted" },
    steps: [refused("phone-number-deleted", {})],
  },
  {
    id: "meta.media.edge-unknown",
    title: "An edge that the object has not is named, with the kind of the object.",
    ...known("meta.nonexisting-field"),
    steps: [{
      request: call("GET", `/${VERSION}/me/template_analytics`),
      expect: { error: "nonexisting-field", values: { field: "template_analytics", node_type: "User" } },
    }],
  },
  {
    id: "meta.media.edge-get-uploads",
    title: "GET on an app's uploads finds no such edge: it wants POST.",
    ...known("meta.nonexisting-field"),
    steps: [{
      request: call("GET", `/${VERSION}/{appId}/uploads`),
      expect: { error: "nonexisting-field", values: { field: "uploads", node_type: "Application" } },
    }],
  },
  {
    id: "meta.media.put-on-number",
    title: "PUT on a phone number's id is refused, and the message names the verb.",
    ...known("meta.unsupported-object"),
    steps: [{
      request: call("PUT", `/${VERSION}/{phoneNumberId}`),
      expect: { error: "unsupported-object", values: { verb: "put", object_id: "{phoneNumberId}" } },
    }],
  },
  {
    id: "meta.media.unknown-id-is-400-post-id-get",
    title: "GET on an id like 123_123 is answered as unknown.",
    ...known("meta.delete-post-id"),
    steps: [{
      request: call("GET", `/${VERSION}/123_123`),
      expect: { error: "unsupported-object", values: { verb: "get", object_id: "123_123" } },
    }],
  },
  {
    id: "meta.media.unknown-id-is-400-post-id-delete",
    title: "DELETE on an id like 123_123 takes it for a page's post.",
    ...known("meta.invalid-post-id", "meta.delete-post-id"),
    steps: [{ request: call("DELETE", `/${VERSION}/123_123`), expect: { error: "invalid-post-id" } }],
  },
  {
    id: "meta.media.messages-not-permitted",
    title: "A token without the permission may not send messages: 403 and code 200.",
    ...known("meta.messages-permission"),
    given: { credential: "no-permission" },
    steps: [{
      request: postJson(`/${VERSION}/{phoneNumberId}/messages`, { messaging_product: "whatsapp" }),
      expect: { error: "messages-permission" },
    }],
  },
  {
    id: "meta.media.profile-without-token",
    title: "A number's business profile, read without a token, wants an app id: 403.",
    ...known("meta.app-id-required"),
    steps: [{
      request: call("GET", `/${VERSION}/{phoneNumberId}/whatsapp_business_profile`, without("Authorization")),
      expect: { error: "app-id-required" },
    }],
  },
] satisfies readonly MetaCase[];
