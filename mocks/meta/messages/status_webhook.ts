import type { Json } from "@wamock/contract";
import type { WebhookError } from "@wamock/contract/meta";
import type { SentMessage } from "./message_store.ts";

/** What became of a message. */
export type Status =
  | { readonly status: "sent" | "delivered" }
  | { readonly status: "failed"; readonly error: WebhookError };

/** What a status webhook says besides. */
export interface StatusContext {
  readonly businessAccountId: string;
  /** The number that sent the message, in digits. */
  readonly displayPhoneNumber: string;
  /** What Meta calls the recipient. */
  readonly userId: string;
  /** When it happened, in milliseconds since the epoch. */
  readonly at: number;
  /** Whether an error has a link to Meta's page. */
  readonly hasLink: boolean;
}

/** Where a link leads that an error has. */
const ERROR_PAGE = "/documentation/business-messaging/whatsapp/support/error-codes";

/** The body of a status webhook. */
export function statusWebhook(message: SentMessage, status: Status, context: StatusContext): Json {
  const { id, phoneNumberId, waId, callbackData } = message;
  const { businessAccountId, displayPhoneNumber, userId, at, hasLink } = context;
  const value = {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: displayPhoneNumber, phone_number_id: phoneNumberId },
    ...(status.status === "failed" && { contacts: [{ wa_id: waId, user_id: userId }] }),
    statuses: [{
      id,
      status: status.status,
      timestamp: String(Math.floor(at / 1000)),
      recipient_id: waId,
      ...(status.status === "failed" && { recipient_user_id: userId }),
      ...(callbackData !== undefined && { biz_opaque_callback_data: callbackData }),
      ...(status.status === "failed" ? { errors: [errorOf(status.error, hasLink)] } : { pricing: pricingOf(message) }),
    }],
  };
  return {
    object: "whatsapp_business_account",
    entry: [{ id: businessAccountId, changes: [{ value, field: "messages" }] }],
  };
}

function errorOf({ code, title, details }: WebhookError, hasLink: boolean): Json {
  return { code, title, message: title, error_data: { details }, ...(hasLink && { href: ERROR_PAGE }) };
}

function pricingOf({ template }: SentMessage): Json {
  return {
    billable: template !== undefined,
    pricing_model: "PMP",
    type: template ? "regular" : "free_customer_service",
    category: template?.category.toLowerCase() ?? "service",
  };
}
