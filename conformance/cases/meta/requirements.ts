import type { KnownId } from "./known.ts";

/** What no case is about, as every answer is checked for it: each with the check that does. */
export const CHECKED_EVERYWHERE = {
  "meta.json-compact": "body.encoding",
  "meta.json-slash-escaped": "body.encoding",
  "meta.vary-rule": "header.vary",
  "meta.cache-control-differs": "header.cache-control",
  "meta.content-length-exact": "header.content-length",
  "meta.request-id-is-trace": "trace-id.header",
  "meta.trace-id-differs": "trace-id.other",
  "meta.fbtrace-id-shape": "trace-id",
  "meta.connection-quality": "header.x-fb-connection-quality",
  "meta.aed-header": "header.x-fb-aed",
  "meta.app-headers-not-sent": "header.names",
  "meta.usage-of-business": "header.names",
  "meta.usage-of-app": "header.names",
  "meta.header-order": "header.order",
  "meta.node-id-shape": "header.x-business-use-case-usage",
  "meta.error-key-order": "body",
  "meta.error-message-prefix": "body",
  "meta.error-type": "body",
  "meta.error-subcode-kept": "body",
  "meta.www-authenticate-kind": "header.www-authenticate",
  "meta.www-authenticate-unescaped": "header.www-authenticate",
  "meta.www-authenticate-every-status": "header.www-authenticate",
  "meta.proxy-status": "header.proxy-status",
  "meta.debug-link": "header.debug-link",
  "meta.uploads-envelope": "body",
  "meta.uploads-usage": "header.names",
  "meta.template-usage": "header.x-business-use-case-usage",
} as const satisfies Partial<Record<KnownId, string>>;

const BY_WEBHOOK = "The suite looks at the fields of a webhook alone: an endpoint of its own holds the mock to it.";

/** What is not checked, each with the reason. */
export const EXCLUDED = {
  "meta.token-shape": "The token is the target's to give, and no answer has one.",
  "meta.media-limits-unpublished": "It is about what is not known.",
  "meta.version-lifetime": "It takes years: the dates in the contract follow from it.",
  "meta.upload-scope": "Which scopes a token has is not the suite's to choose; one without permission is a case.",
  "meta.upload-request-size": "It takes a body of 200 MB.",
  "meta.get-phone-number-id-inbound": "No request makes media that arrived by webhook.",
  "meta.uploads-one-writer": "The suite makes one request at a time; the mock's own tests make two.",
  "meta.webhook-handshake": BY_WEBHOOK,
  "meta.webhook-signature": BY_WEBHOOK,
  "meta.webhook-escapes": BY_WEBHOOK,
  "meta.webhook-headers": BY_WEBHOOK,
  "meta.webhook-retries": BY_WEBHOOK,
  "meta.webhook-duplicates": BY_WEBHOOK,
  "meta.webhook-status-conversation": BY_WEBHOOK,
  "meta.webhook-callback-data": BY_WEBHOOK,
  "meta.webhook-failed-user": BY_WEBHOOK,
  "meta.webhook-failed-alone": BY_WEBHOOK,
  "meta.webhook-link-blocked": BY_WEBHOOK,
  "meta.webhook-links-unfetched": BY_WEBHOOK,
  "meta.download-query-order": "The suite follows a URL as it was given.",
} as const satisfies Partial<Record<KnownId, string>>;
