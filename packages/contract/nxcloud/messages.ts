/** What a success says, by style. Documented (U1, U2), reported (C1). */
export const SUCCESS_MESSAGES: Readonly<Record<string, string>> = {
  en: "Request successful",
  zh: "请求成功",
  live: "Success",
};

/** The Chinese texts that are known. Documented (U2, D9). */
const CHINESE: Readonly<Record<string, string>> = {
  "Request failed": "请求失败",
  "Parameter exception": "参数异常",
  "System business error": "系统业务错误",
};

/** The texts of the English page where it differs. Documented (D1). */
const TRANSLATED: Readonly<Record<string, string>> = {
  "Missing common parameters": "Missing parameters",
  "Timestamp has expired": "Timestamp expired",
};

/** Which texts are in force: the choices of `nxcloud.message-style` and `nxcloud.auth-message`. */
export interface MessageStyle {
  readonly style: string;
  readonly auth: string;
}

/**
 * A failure's text in a style.
 *
 * @param message as the catalogue has it
 *
 * @example
 * ```ts
 * import { styledMessage } from "@wamock/contract/nxcloud";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(styledMessage("Request failed", { style: "zh", auth: "revised" }), "请求失败");
 * ```
 */
export function styledMessage(message: string, { style, auth }: MessageStyle): string {
  if (style === "zh" && CHINESE[message] !== undefined) return CHINESE[message];
  return auth === "translated" ? TRANSLATED[message] ?? message : message;
}
