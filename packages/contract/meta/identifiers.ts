/** A media id: 15 or 16 digits, no leading zero. Recorded (R1). */
export const MEDIA_ID = /^[1-9][0-9]{14,15}$/;

/** The id of a phone number, a business account or an app: 15 or 16 digits. Recorded (R1), documented (R2). */
export const NODE_ID = /^[1-9][0-9]{14,15}$/;

/** `error.fbtrace_id`, and `x-fb-request-id` on every answer: 23 characters. Recorded (R1). */
export const FBTRACE_ID = /^A[A-Za-z0-9_-]{22}$/;

/** An access token. The prefix is documented (D1); the alphabet and a length of about 200 are reported (U16). */
export const ACCESS_TOKEN = /^EAA[A-Za-z0-9]+$/;

/** `x-fb-trace-id`: 11 characters of standard base64; another value than `fbtrace_id`. Recorded (R1). */
export const X_FB_TRACE_ID = /^[A-Za-z0-9+/]{11}$/;

/** `x-fb-rev`: the build that answered, 10 digits. Recorded (R1). */
export const X_FB_REV = /^[0-9]{10}$/;

/** `X-FB-Debug`: 88 characters of base64. Recorded (R1). */
export const X_FB_DEBUG = /^[A-Za-z0-9+/]{86}==$/;

/** `x-fb-aed`: three digits; since 2026. Recorded (R1). */
export const X_FB_AED = /^[0-9]{3}$/;

/** The `hash` of a download URL: 46 characters, new on every GET. Recorded (R1). */
export const DOWNLOAD_HASH = /^AT[A-Za-z0-9_-]{44}$/;

/** `error-mid`, and the `mid` in `debug-link`; since 2026. Recorded (R1). */
export const ERROR_MID = /^[0-9a-f]{32}$/;

/** The strong `ETag` of a GET: 40 hexadecimal digits in quotes. Recorded (R1). */
export const ETAG = /^"[0-9a-f]{40}"$/;

/** The id of a session of a resumable upload, with the query that is part of it. Reported (U16). */
export const SESSION_ID = /^upload:[A-Za-z0-9+/]+={0,2}\?sig=AR[A-Za-z0-9_-]{17}$/;

/** The handle of a resumable upload: a line, or several of a larger file. Reported (U17), documented (R2). */
export const UPLOAD_HANDLE = lines(
  /4:[A-Za-z0-9+/]*={0,2}:[A-Za-z0-9+/]*={0,2}:AR[A-Za-z0-9_-]{108}:e:[0-9]{10}:[0-9]{15,16}:[0-9]{14,16}:AR[A-Za-z0-9_-]{17}/,
);

/** The id of a template: 15 or 16 digits. Recorded (R1). */
export const TEMPLATE_ID = /^[1-9][0-9]{14,15}$/;

function lines({ source }: RegExp): RegExp {
  return new RegExp(`^${source}(?:\\n${source})*$`);
}
