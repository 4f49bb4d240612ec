import type { Source } from "../evidence.ts";

/**
 * Where the statements about Meta come from.
 *
 * R: machine recordings and Meta's own OpenAPI. D: Meta's pages. I: public issues. S: maintained SDKs.
 * T: issues that quote a token error. U: single public reports whose repository is not identified.
 */
export const SOURCES = {
  R1: {
    title: "72 recorded exchanges with graph.facebook.com and one download, October 2024 to February 2026",
    at: "github.com/ignacio-chiazzo/ruby_whatsapp_sdk",
  },
  R2: { title: "Meta's OpenAPI of the business messaging API, v23.0", at: "github.com/facebook/openapi" },

  D1: {
    title: "Meta: media",
    at: "developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media",
  },
  D2: {
    title: "Meta: error codes, September 2026",
    at: "developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes",
  },
  D3: { title: "Meta: error codes with titles and statuses, 2024, as transcribed by others" },
  D4: { title: "Meta: resumable uploads", at: "developers.facebook.com/docs/graph-api/guides/upload" },
  D5: { title: "Meta: Graph API versions", at: "developers.facebook.com/docs/graph-api/changelog/versions" },
  D6: { title: "Meta: changes of v26.0", at: "developers.facebook.com/docs/graph-api/changelog/version26.0" },
  D7: { title: "Meta: throughput", at: "developers.facebook.com/documentation/business-messaging/whatsapp/throughput" },
  D8: { title: "Meta: no storage", at: "developers.facebook.com/documentation/business-messaging/whatsapp/no-storage" },
  D9: { title: "Meta: rate limiting", at: "developers.facebook.com/docs/graph-api/overview/rate-limiting" },
  D10: { title: "Meta: life of a version", at: "developers.facebook.com/docs/apps/versions" },
  D11: { title: "Meta: publishing reels, table of upload errors" },
  D12: { title: "Meta's forum: the signature of webhooks", at: "communityforums.atmeta.com" },
  D13: { title: "Meta: reference of a business account's edges" },
  D14: { title: "Meta: ads pages that quote code 613" },
  D15: {
    title: "Meta: managing templates, as a project quotes it",
    at: "developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management",
  },
  D16: {
    title: "Meta: components of templates",
    at: "developers.facebook.com/documentation/business-messaging/whatsapp/templates/components",
  },
  D17: {
    title: "Meta: create a webhook endpoint",
    at: "developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint",
  },
  D18: {
    title: "Meta: webhooks",
    at: "developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview",
  },
  D19: {
    title: "Meta: status messages webhook",
    at: "developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status",
  },
  D20: {
    title: "Meta: webhooks of the Graph API",
    at: "developers.facebook.com/docs/graph-api/webhooks/getting-started",
  },

  I1: { title: "The refusal of a `file` that is no file", at: "github.com/fbsamples/whatsapp-api-examples/issues/10" },
  I2: { title: "The refusal of an octet-stream part", at: "github.com/MissaelAnda/laravel-whatsapp/issues/4" },
  I3: { title: "Upload and media errors of a Python client", at: "github.com/Neurotech-HQ/heyoo/issues/27" },
  I4: { title: "Issues about media, tokens and links of a help desk", at: "github.com/chatwoot/chatwoot" },
  I5: { title: "Issues about failed media of a help desk's fork", at: "github.com/fazer-ai/chatwoot" },
  I6: {
    title: "Unsupported post request",
    at: "github.com/voiceflow-community/example-integration-whatsapp/issues/5",
  },
  I7: { title: "Download issues of a .NET client", at: "github.com/gabrieldwight/Whatsapp-Business-Cloud-Api-Net" },
  I8: { title: "Template samples that were refused", at: "github.com/Jaal-Yantra-Textiles/v2/issues/167" },
  I9: { title: "Template and upload errors of an ERP app", at: "github.com/shridarpatil/frappe_whatsapp" },
  I10: { title: "GET of an app's uploads", at: "github.com/huandu/facebook/issues/206" },
  I11: { title: "Reports of files that are too large", at: "github.com/shridarpatil/whatomate/issues/540" },
  I12: { title: "A client of the byte-upload service", at: "github.com/mapillary/mapillary_tools" },
  I13: { title: "Publishing reels through the byte-upload service", at: "github.com/trypostit/trypost/issues/361" },
  I14: { title: "Answers typed text/javascript", at: "github.com/mmangino/mogli/issues/147" },
  I15: { title: "The text of code 33", at: "github.com/criso/fbgraph/issues/141" },
  I16: { title: "X-Page-Usage", at: "github.com/amachang/facebook-node-sdk/issues/30" },
  I17: { title: "Wrong ids echoed in errors", at: "github.com/tawn33y/whatsapp-cloud-api/issues/7" },
  I18: { title: "Chunked uploads", at: "github.com/DaggieBlanqx/whatsappcloudapi_wrapper/issues/9" },
  I19: { title: "A partner's page about media", at: "docs.360dialog.com" },
  I20: { title: "A partner's page about uploads of samples", at: "developers.kaleyra.io" },
  I21: { title: "A partner's page about text templates", at: "docs.bird.com" },
  I22: {
    title: "A failed video in a Java client's fixtures",
    at: "github.com/Bindambc/whatsapp-business-java-api",
  },
  I23: { title: "A full log of a message whose link failed", at: "github.com/megaapp977/stack/issues/253" },
  I24: {
    title: "Audio whose name, type and bytes did not agree",
    at: "github.com/sarrazola/openlivery/pull/30",
  },
  I25: {
    title: "A backend's notes on images that failed",
    at: "github.com/PRASADHAJARgw/Avianya_backend",
  },

  S1: { title: "Python SDK with tests of errors", at: "github.com/david-lev/pywa" },

  T1: {
    title: "A token invalidated by a changed password",
    at: "github.com/facebookarchive/php-graph-sdk/issues/937",
  },
  T2: {
    title: "A token invalidated by a changed password",
    at: "github.com/roughike/flutter_facebook_login/issues/151",
  },

  U1: { title: "Code 4 with all headers, 2016" },
  U2: { title: "Codes 190 and 2500 with all headers in their order, August 2023" },
  U3: { title: "Code 104 in a fixture, 2015" },
  U4: { title: "Code 190 with subcode 463 in a fixture, 2015" },
  U5: { title: "An error on a phone number with all headers, July 2022" },
  U6: { title: "A table of header handles with the times of their uploads, 2024" },
  U7: { title: "Three logs of 401 and code 190 on WhatsApp objects" },
  U8: { title: "400 and code 190 on /me, 2026" },
  U9: { title: "A support ticket with 403 and code 200" },
  U10: { title: "Integration notes on media ids" },
  U11: { title: "A table that maps errors of messages" },
  U12: { title: "Three notes on refused handles" },
  U13: { title: "Several notes and tests on appsecret_proof" },
  U14: { title: "A probe of versions, 2026" },
  U15: { title: "A test of a gateway behind nginx, which drops headers with an underscore" },
  U16: { title: "Real session ids and tokens" },
  U17: { title: "More than six real handles" },
  U18: { title: "A test double of a session without its signature" },
  U19: { title: "A test of links and uploads, October 2026" },
  U20: { title: "A note on video/quicktime" },
  U21: { title: "A comment in a test about text/csv" },
  U22: { title: "Several answers to missing parameters and templates" },
  U23: { title: "A GET of an app's uploads, August 2026" },
  U24: { title: "Comments in Go and JavaScript on octet-stream parts" },
  U25: { title: "Error handling of an automation node" },
  U26: { title: "An emulator's tests" },
  U27: { title: "A test of a Go client of the byte-upload service" },
  U28: { title: "403 and `Provide valid app ID` in an ads client" },
  U29: { title: "A guide to templates" },
  U30: { title: "A note on links into a private network" },
  U33: { title: "Fixtures of old clients with a bad token" },
  U34: { title: "A test that quotes code 32" },
  U35: { title: "Comments on session ids that must not be encoded" },
  U36: { title: "Several quotes of code 100 with subcode 2388299" },
  U37: { title: "Several quotes of the refusal of a second template in a language" },
  U38: { title: "SDKs made from Meta's own request collection" },
  U39: { title: "Several comments that Bearer is refused for the bytes of an upload" },
  U40: { title: "A report of an upload to a business account, partly retouched" },
  U41: { title: "A server's log of `sent`, `delivered` and `read`, October 2025" },
  U42: { title: "Several quotes of how many calls an hour may be made on a business account" },
  U43: { title: "Several quotes of how many messages may go to one user" },
} as const satisfies Readonly<Record<string, Source>>;
