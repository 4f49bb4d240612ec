/** A media id: 15 or 16 digits, as the samples have it (D1, D2). */
export const MEDIA_ID = /^[1-9][0-9]{14,15}$/;

/** The id of a sent message: 27 characters, as the one sample has it (D2). */
export const MESSAGE_ID = /^gBEG[A-Za-z0-9_-]{23}$/;

/** `response_time`: UTC with up to 7 digits of a second (D1, D2, C1). */
export const RESPONSE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/;

/** A recipient: digits with the country's code, without `+` (D2); how many is E.164's. */
export const RECIPIENT = /^[1-9][0-9]{6,14}$/;
