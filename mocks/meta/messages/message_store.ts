import type { MediaClass } from "@wamock/contract/meta";
import type { Table } from "@wamock/engine";

/** A message that was accepted: a plain record. */
export interface SentMessage {
  /** `wamid.` and base64. */
  readonly id: string;
  /** The number that it was sent from. */
  readonly phoneNumberId: string;
  /** The recipient's number in digits. */
  readonly waId: string;
  readonly type: string;
  /** Its media, and that of its template. */
  readonly media: readonly SentMedia[];
  readonly template?: { readonly name: string; readonly language: string; readonly category: string };
  readonly callbackData?: string;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
}

/** Media of a message, as it was when the message was sent. */
export interface SentMedia {
  /** What it was sent as, which its type may be wrong for. */
  readonly class: MediaClass;
  readonly source: { readonly id: string; readonly type: string; readonly size: number } | { readonly link: string };
  /** Whether it is a voice message. */
  readonly voice: boolean;
}

/** The messages that one sandbox sent. */
export class MessageStore {
  readonly #messages: Table<SentMessage>;

  constructor(messages: Table<SentMessage>) {
    this.#messages = messages;
  }

  add(message: SentMessage): Promise<void> {
    this.#messages.put(message.id, message);
    return Promise.resolve();
  }

  find(id: string): Promise<SentMessage | undefined> {
    return Promise.resolve(this.#messages.get(id));
  }
}
