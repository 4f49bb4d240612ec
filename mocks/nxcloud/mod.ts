/**
 * A mock of NXCloud's WhatsApp API: files for templates and for messages, and templates as far as they consume them.
 *
 * @module
 */
export { createNxcloud } from "./provider.ts";
