/**
 * A mock of Meta's WhatsApp Cloud API: media upload, retrieval, deletion and download.
 *
 * @module
 */
export { createMeta } from "./provider.ts";
