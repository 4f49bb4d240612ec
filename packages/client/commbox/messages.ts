/** A message that CommBox took. */
export interface CommBoxSentMessage {
  /** As CommBox names it: digits. */
  readonly recipient: string;
  /** WhatsApp's id of the message. */
  readonly id: string;
  /** The conversation at CommBox; only for a message with object data. */
  readonly objectId?: number;
}

/** A message that failed while others may have gone. */
export interface CommBoxFailedMessage {
  readonly recipient: string;
  /** Why, in CommBox's words. */
  readonly failed: string;
}

/** The items of an answer's `data` that tell of a message that was taken. */
export function sentIn(json: unknown): CommBoxSentMessage[] {
  return itemsOf(json).flatMap((item) => {
    const { recipient, id, object_id: objectId } = item;
    if (typeof id !== "string" || id === "") return [];
    return [{ recipient: String(recipient ?? ""), id, ...typeof objectId === "number" && { objectId } }];
  });
}

/** The items of an answer's `data` that tell of a failure. */
export function failuresIn(json: unknown, mask: (text: string) => string): CommBoxFailedMessage[] {
  return itemsOf(json).flatMap(({ recipient, failed }) =>
    typeof failed === "string" ? [{ recipient: mask(String(recipient ?? "")), failed: mask(failed) }] : []
  );
}

/** `data` is a list in some answers, and an object, an empty string or nothing in others. */
export function itemsOf(json: unknown): Readonly<Record<string, unknown>>[] {
  const data: unknown = json !== null && typeof json === "object" ? Reflect.get(json, "data") : undefined;
  return (Array.isArray(data) ? data : []).filter((item) => item !== null && typeof item === "object");
}
