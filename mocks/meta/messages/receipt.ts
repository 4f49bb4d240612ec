import { metaErrors, readWamid } from "@wamock/contract/meta";
import type { Refusal, Rung } from "@wamock/engine";
import { PRODUCT_RUNGS, type ProductFacts } from "../product.ts";

/** What the decision on a read receipt depends on. */
export interface ReceiptFacts extends ProductFacts {
  readonly status: string;
  readonly messageId: string | undefined;
}

/** The checks on a read receipt, with or without a typing indicator. */
export const RECEIPT_LADDER: readonly Rung<ReceiptFacts>[] = [
  ...PRODUCT_RUNGS,
  { check: "receipt-status", judge: judgeStatus },
  { check: "receipt-message-id", judge: judgeMessageId },
];

function judgeStatus({ status }: ReceiptFacts): Refusal | string {
  if (status === "read") return "the status is read";
  return {
    error: metaErrors["parameter-value-invalid"],
    reason: `status is "${status}": a business can set no other than "read"`,
  };
}

function judgeMessageId({ messageId }: ReceiptFacts): Refusal | string {
  if (messageId === undefined) {
    return { error: metaErrors["required-parameter-missing"], reason: "there is no message_id" };
  }
  const read = readWamid(messageId);
  if (read?.direction === "inbound") return `${messageId} is the id of a message from ${read.waId}`;
  const reason = read
    ? `${messageId} is the id of a message that was sent: only those that arrived can be read`
    : `"${messageId}" is no message id`;
  return { error: metaErrors["message-id-invalid"], reason };
}
