import type { Source } from "../evidence.ts";

/**
 * Where the statements about CommBox come from.
 *
 * C: a machine recording. D: CommBox's own pages and files, and Meta's. S: others who use the API.
 */
export const SOURCES = {
  C1: {
    title: "A captured answer to a GET call, of 2024-11-28",
    at: "github.com/shohamg/commbox_api",
  },
  D1: {
    title: "CommBox: Returns a WhatsApp ID for an uploaded file",
    at: "help.commbox.io/apidocs/returns-a-whatsapp-id-for-an-uploaded-file",
  },
  D2: { title: "CommBox's OpenAPI 3.0.3, of 2025-05-29", at: "github.com/commbox-io/api" },
  D3: { title: "CommBox's Postman collection of the templates API", at: "github.com/commbox-io/api" },
  D4: { title: "CommBox: pages of the API", at: "help.commbox.io/apidocs" },
  D5: { title: "CommBox: API key", at: "help.commbox.io/docs/api-key" },
  D6: { title: "CommBox: security settings", at: "help.commbox.io/docs/security-amp-settings-faqs" },
  D7: { title: "Meta: media", at: "developers.facebook.com/docs/whatsapp/cloud-api/reference/media" },
  S1: { title: "A PHP client of the template call that compares the status strictly with 200" },
  S2: { title: "Automated tests that send the key in the query, 2020", at: "github.com/RanCommbox/qa-automation" },
  S3: {
    title: "Meta's sizes as two partners repeat them",
    at: "docs.zernio.com/platforms/whatsapp/reference",
  },
} as const satisfies Readonly<Record<string, Source>>;
