/**
 * A mock of Wolkvox: samples of media for templates, the templates, and the storage behind them.
 *
 * @module
 */
export { createWolkvox } from "./provider.ts";
