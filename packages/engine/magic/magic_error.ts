/** A text that begins as a magic input and is none. It is told, as a typing error would look like a success otherwise. */
export class MagicError extends Error {
  override readonly name = "MagicError";

  constructor(text: string, problem: string) {
    super(`"${text.slice(0, 100)}" begins as a magic input and is none: ${problem}. /__admin/magic lists them.`);
  }
}
