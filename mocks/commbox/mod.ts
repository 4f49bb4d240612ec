/**
 * A mock of CommBox's API: media upload for WhatsApp, and the template message that uses the id.
 *
 * @module
 */
export { createCommbox } from "./provider.ts";
