/** A media id as every page prints it. Documented (M1, M3, M4). */
export const MEDIA_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A media id as a client keeps one. Reported (C1). */
export const MEDIA_NUMBER = /^[1-9][0-9]{15}$/;

/**
 * The id of an example file for a template: a handle of Meta's resumable upload. The prefix `4:` is documented (U1);
 * the rest follows from handles of other providers (X3).
 */
export const FILE_HANDLE = /^4:[A-Za-z0-9+/=]*:[A-Za-z0-9+/=]+:AR[A-Za-z0-9_-]+:e:\d{10}:\d+:\d+:AR[A-Za-z0-9_-]+$/;

/** The id of a template: digits that begin with 900. Documented, cut short (T1). */
export const TEMPLATE_ID = /^900\d{4,}$/;

/** `traceId`: reported (C1). */
export const TRACE_ID = /^[0-9a-f]{32}$/;

/** A WhatsApp number: digits with the country code, as every example has it. Documented (U1). */
export const BUSINESS_PHONE = /^[1-9]\d{6,14}$/;

/** The parameters of a pre-signed URL, in their order. Documented (M3). */
export const URL_PARAMETERS = ["Expires", "OSSAccessKeyId", "Signature"] as const;
