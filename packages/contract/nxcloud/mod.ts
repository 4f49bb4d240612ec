/**
 * What NXCloud's WhatsApp API promises about files: operations, errors, facts, and the signature.
 *
 * @module
 */
export * from "./callbacks.ts";
export * from "./contract.ts";
export * from "./dialects.ts";
export * from "./errors/mod.ts";
export * from "./explain_sign.ts";
export * from "./explain_ts.ts";
export * from "./facts/mod.ts";
export * from "./gbk.ts";
export * from "./hosts.ts";
export * from "./identifiers.ts";
export * from "./identify_error.ts";
export * from "./limits.ts";
export * from "./md5.ts";
export * from "./media_types.ts";
export * from "./messages.ts";
export * from "./operations.ts";
export * from "./signature.ts";
export * from "./sources.ts";
