import type { Json } from "../catalogue.ts";

/** What a Graph error may carry besides its trace id. */
export interface GraphErrorFields {
  readonly message: string;
  readonly type: "OAuthException" | "GraphMethodException";
  readonly code: number;
  /** Details of the WhatsApp layer. */
  readonly details?: string;
  readonly subcode?: number;
  readonly isTransient?: boolean;
  readonly userTitle?: string;
  readonly userMessage?: string;
}

/**
 * Graph's error envelope as a template: keys in the order that Graph sends them, only those that apply,
 * `fbtrace_id` last.
 *
 * @example
 * ```ts
 * import { graphError } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(graphError({ message: "(#100) Invalid parameter", type: "OAuthException", code: 100 }), {
 *   error: { message: "(#100) Invalid parameter", type: "OAuthException", code: 100, fbtrace_id: "%{fbtrace_id}" },
 * });
 * ```
 */
export function graphError(fields: GraphErrorFields): { readonly error: Readonly<Record<string, Json>> } {
  const { message, type, code, details, subcode, isTransient, userTitle, userMessage } = fields;
  return {
    error: {
      message,
      type,
      code,
      ...(details !== undefined && { error_data: { messaging_product: "whatsapp", details } }),
      ...(subcode !== undefined && { error_subcode: subcode }),
      ...(isTransient !== undefined && { is_transient: isTransient }),
      ...(userTitle !== undefined && { error_user_title: userTitle }),
      ...(userMessage !== undefined && { error_user_msg: userMessage }),
      fbtrace_id: "%{fbtrace_id}",
    },
  };
}
