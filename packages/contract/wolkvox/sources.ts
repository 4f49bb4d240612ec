import type { Source } from "../evidence.ts";

/**
 * Where the statements about Wolkvox come from.
 *
 * D: pages of Wolkvox, its official Postman collection, and one page of Meta's. C: code and pages of others.
 */
export const WOLKVOX_SOURCES = {
  D1: { title: "Wolkvox: WhatsApp API, upload_media" },
  D2: { title: "Wolkvox: WhatsApp API for sending templates, send_template_official" },
  D3: {
    title: "Wolkvox: API response codes, of which the first seven rows are known",
    at: "wolkvox.com/en/api-response-codes",
  },
  D4: {
    title: "Wolkvox: official Postman collection wolkvox APIs (ES), mid-2026",
    at: "postman.com/wolkvox-api/workspace/team-workspace",
  },
  D5: {
    title: "Wolkvox help: how to generate a token",
    at: "helpcenter.wolkvox.com/en_US/como-generar-un-token-para-consumir-apis-en-wolkvox-manager",
  },
  D6: {
    title: "Wolkvox Manager: release notes of 30 October 2025",
    at: "wolkvox.helpjuice.com/en_US/wolkvox-manager-release-notes/wolkvox-manager-20251030",
  },
  D7: {
    title: "Wolkvox CRM: possible error codes, a sister API",
    at: "wolkvox.helpjuice.com/en_US/posibles-codigos-de-error-al-consumir-las-apis-de-wolkvox-crm",
  },
  D8: {
    title: "Wolkvox: capacities and limits of the services",
    at: "wolkvox.helpjuice.com/wvx-control-interactions/faq-capacidades-y-limites-de-los-servicios-de-wolkvox",
  },
  D9: { title: "Meta: resumable upload", at: "developers.facebook.com/docs/graph-api/resumable-upload-api" },
  D10: { title: "Wolkvox: creating a marketing template", at: "wolkvox.com/es-apis-v2/5-crear-plantilla-marketing" },
  D11: {
    title: "Wolkvox: removing an IP address from the server's firewall",
    at: "wolkvox.com/en/apis-v2-2/10-remover-ip-en",
  },
  C1: { title: "Public clients of Wolkvox's APIs", at: "github.com/SantiagoAnalista/wolkvox-rendimiento" },
  C2: { title: "A public axios client that takes 201 for a send's success; its repository is not identified" },
  C3: {
    title: "An integrator on Meta's handles",
    at: "developers.mindhunters.ai/api-reference/whatsapp-templates/upload-a-media-file",
  },
  C4: { title: "A public Python client that takes a failed connection for an address that is not registered" },
} as const satisfies Readonly<Record<string, Source>>;
