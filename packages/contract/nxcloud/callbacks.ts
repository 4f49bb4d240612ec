/**
 * The `action` of a callback about a template. Assumed: for WhatsApp no page says; the callbacks of another product have
 * a word of their own for each of their kinds (R1).
 */
export const TEMPLATE_CALLBACK_ACTION = "template";

/**
 * How long after each attempt at a callback that failed the next is made, in milliseconds: each minute for an hour.
 * Documented of callbacks about number checks (R1), assumed of these.
 */
export const CALLBACK_RETRIES_MS: readonly number[] = Array.from({ length: 60 }, () => 60_000);
