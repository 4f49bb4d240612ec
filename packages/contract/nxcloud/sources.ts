import type { Source } from "../evidence.ts";

/** Where what is known of NXCloud comes from. */
export const SOURCES = {
  D1: {
    title: "NXCloud wiki (English): API interface invocation convention",
    at: "github-wiki-see.page/m/nxtele/nxcloud-doc-en/wiki/API-Interface-Invocation-Convention",
  },
  D2: {
    title: "NXCloud wiki (Chinese): API call convention, revision 29",
    at: "github.com/nxtele/http-api-document/wiki",
  },
  D3: {
    title: "NXCloud help centre: signature parameters and verification tools",
    at: "help.nxcloud.com/docs/yan-qian-can-shu-yi-ji-yan-qian-de-gong-ju",
  },
  D4: {
    title: "NXCloud wiki (Chinese): verifying WhatsApp callbacks",
    at: "github.com/nxtele/http-api-document/wiki/whatsapp-callback-verify",
  },
  D5: {
    title: "NXCloud wiki (English): API auth basics",
    at: "github.com/nxtele/http-api-document-en/wiki/API-auth-basics",
  },
  D6: {
    title: "NXCloud wiki (English): markMessageAsRead",
    at: "github-wiki-see.page/m/nxtele/http-api-document-en/wiki/WhatsApp-API-markMessageAsRead",
  },
  D7: {
    title: "NXCloud wiki (Chinese): otp",
    at: "github.com/nxtele/http-api-document/wiki/WhatsApp-API-otp",
  },
  D8: {
    title: "NXCloud wiki (English): PNS API error codes",
    at: "github-wiki-see.page/m/nxtele/nxcloud-doc-en/wiki/PNS-API-Error-Code",
  },
  D9: {
    title: "NXCloud wiki (Chinese): getCode, with a table of codes",
    at: "github.com/nxtele/http-api-document/wiki/WhatsApp-API-getCode",
  },
  R1: {
    title: "Copy of NXCloud's English pages as Markdown, September 2023",
    at: "github.com/Demon-2012/NXcloud-API-document",
  },
  U1: {
    title: "NXCloud wiki (English): uploadTemplateFile",
    at: "github-wiki-see.page/m/nxtele/nxcloud-doc-en/wiki/WhatsApp-API-uploadTemplateFile",
  },
  U2: {
    title: "NXCloud wiki (Chinese): uploadTemplateFile",
    at: "github.com/nxtele/http-api-document/wiki/WhatsApp-API-uploadTemplateFile",
  },
  U3: {
    title: "NXCloud wiki (English, second copy): uploadTemplateFile",
    at: "github.com/nxtele/http-api-document-en/wiki/WhatsApp-API-uploadTemplateFile",
  },
  M1: {
    title: "NXCloud wiki (English): uploadMedia",
    at: "github-wiki-see.page/m/nxtele/nxcloud-doc-en/wiki/WhatsApp-API-uploadMedia",
  },
  M2: {
    title: "NXCloud wiki (Chinese): uploadMedia",
    at: "github.com/nxtele/http-api-document/wiki/WhatsApp-API-uploadMedia",
  },
  M3: {
    title: "NXCloud wiki (English): getMedia",
    at: "github-wiki-see.page/m/nxtele/nxcloud-doc-en/wiki/WhatsApp-API-getMedia",
  },
  M4: {
    title: "NXCloud wiki (English): deleteMedia",
    at: "github-wiki-see.page/m/nxtele/nxcloud-doc-en/wiki/WhatsApp-API-deleteMedia",
  },
  T1: {
    title: "NXCloud wiki (English): createTemplate",
    at: "github-wiki-see.page/m/nxtele/nxcloud-doc-en/wiki/WhatsApp-API-createTemplate",
  },
  T2: {
    title: "NXCloud wiki (Chinese): createTemplate",
    at: "github-wiki-see.page/m/nxtele/http-api-document/wiki/WhatsApp-API-createTemplate",
  },
  T3: {
    title: "NXCloud wiki (Chinese): createTemplateAsync",
    at: "github.com/nxtele/http-api-document/wiki/WhatsApp-API-createTemplateAsync",
  },
  T5: {
    title: "NXCloud wiki (Chinese): getTemplate, December 2022",
    at: "github.com/nxtele/http-api-document/wiki/WhatsApp-API-getTemplate",
  },
  T6: {
    title: "NXCloud wiki (Chinese): getTemplateById",
    at: "github.com/nxtele/http-api-document/wiki/getTemplateById",
  },
  W2: {
    title: "NXCloud wiki (Chinese): template webhook, October 2025",
    at: "github.com/nxtele/http-api-document/wiki/template-webhook",
  },
  W3: {
    title: "NXCloud wiki (Chinese): callback query",
    at: "github.com/nxtele/http-api-document/wiki/callback",
  },
  C1: { title: "A service in Go that calls NXCloud, March 2025", at: "github.com/zjwgmail/mcgg2025wa" },
  C2: { title: "A second service in Go by the same author, April 2025", at: "github.com/zjwgmail/fission-basic-031" },
  X1: {
    title: "Meta: Resumable Upload API",
    at: "developers.facebook.com/docs/graph-api/guides/upload",
  },
  X2: {
    title: "Meta: template media",
    at: "developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-media/",
  },
  X3: { title: "Header handles in the test code of other providers' clients" },
} as const satisfies Readonly<Record<string, Source>>;
