import { BUSINESS_PHONE, type MediaClass, nxcloudErrors } from "@wamock/contract/nxcloud";
import type { Form, Refusal, Rung } from "@wamock/engine";
import type { PhoneKind } from "./world.ts";

/** What the judgement of the fields depends on that every operation has. */
export interface CallerFacts {
  /** The required text fields, as sent; one that is missing is `undefined`. */
  readonly required: Readonly<Record<string, string | undefined>>;
  readonly messagingProduct: string | undefined;
  readonly businessPhone: string;
  readonly phone: PhoneKind;
}

/** What the decision on an upload depends on, once the gate is passed. */
export interface UploadFacts extends CallerFacts {
  readonly form: Form;
  readonly type: string;
  /** `undefined` when the operation does not list the type. */
  readonly class: MediaClass | undefined;
  /** The largest file of this type, in bytes. */
  readonly maximumBytes: number;
}

/** The checks on a file that is uploaded. Their order is this project's choice. */
export const UPLOAD_LADDER: readonly Rung<UploadFacts>[] = [
  { check: "body", judge: judgeBody },
  { check: "fields", judge: judgeFields },
  { check: "file", judge: judgeFile },
  { check: "messaging-product", judge: judgeProduct },
  { check: "type", judge: judgeType },
  { check: "phone", judge: judgePhone },
  { check: "phone-bound", judge: judgeBound },
  { check: "size", judge: judgeSize },
];

/** The checks on the fields that a JSON body has for the caller. */
export const CALLER_LADDER: readonly Rung<CallerFacts>[] = [
  { check: "fields", judge: judgeFields },
  { check: "messaging-product", judge: judgeProduct },
  { check: "phone", judge: judgePhone },
  { check: "phone-bound", judge: judgeBound },
];

function judgeBody({ form: { kind } }: UploadFacts): Refusal | string {
  if (kind === "multipart") return "the body is multipart/form-data";
  const reason = kind === "empty"
    ? "the body is empty: send multipart/form-data"
    : "the body cannot be read as multipart/form-data: see the autopsy";
  return { error: nxcloudErrors["parameter-exception"], reason };
}

function judgeFields({ required }: CallerFacts): Refusal | string {
  const missing = Object.entries(required).filter(([, value]) => !value).map(([name]) => name);
  if (missing.length === 0) return "every required parameter is there";
  return {
    error: nxcloudErrors["parameter-exception"],
    reason: `missing or empty: ${missing.join(", ")}`,
  };
}

function judgeFile({ form: { file, notAFile } }: UploadFacts): Refusal | string {
  if (file && file.size > 0) return `there is a file of ${file.size} bytes`;
  const reason = file ? "the file has 0 bytes" : notAFile ?? "the form has no part named file that has a filename";
  return { error: nxcloudErrors["parameter-exception"], reason };
}

function judgeProduct({ messagingProduct }: CallerFacts): Refusal | string {
  if (messagingProduct === "whatsapp") return 'messaging_product is "whatsapp"';
  const reason = `messaging_product is "${messagingProduct}": it must be "whatsapp"`;
  return { error: nxcloudErrors["parameter-exception"], reason };
}

function judgeType({ type, class: kind }: UploadFacts): Refusal | string {
  if (kind) return `type "${type}" is on the list (${kind})`;
  return {
    error: nxcloudErrors["parameter-exception"],
    reason: `type is "${type}", which is not on this operation's list, to the letter`,
  };
}

function judgePhone({ businessPhone, phone }: CallerFacts): Refusal | string {
  if (phone !== "unknown") return "business_phone is a WhatsApp number";
  const reason = BUSINESS_PHONE.test(businessPhone)
    ? `business_phone ${businessPhone} is no WhatsApp number here: take it from /__admin/sandboxes/default`
    : `business_phone is "${businessPhone}": write one number, country code first, digits alone`;
  return { error: nxcloudErrors["phone-number-error"], reason };
}

function judgeBound({ businessPhone, phone }: CallerFacts): Refusal | string {
  if (phone === "bound") return "business_phone is bound to the caller's application";
  return {
    error: nxcloudErrors["phone-not-bound"],
    reason: `business_phone ${businessPhone} is not bound to the caller's application`,
  };
}

function judgeSize({ form: { file }, maximumBytes, type }: UploadFacts): Refusal | string {
  const size = file?.size ?? 0;
  if (size <= maximumBytes) return `${size} bytes are allowed for "${type}"`;
  return {
    error: nxcloudErrors["request-failed"],
    reason: `${size} bytes are more than the ${maximumBytes} that "${type}" may have`,
  };
}
