import { toyErrors } from "@wamock/contract/toy";
import type { Form, Rung } from "@wamock/engine";

/** What the decision on a key depends on. */
export interface KeyFacts {
  readonly good: boolean;
  readonly status: number;
}

/** The checks on every call. */
export const KEY_LADDER: readonly Rung<KeyFacts>[] = [
  {
    check: "key",
    judge: ({ good, status }) =>
      good ? "the key is good" : {
        error: toyErrors["key-wrong"],
        status,
        reason: "X-Toy-Key is no key: take it from /__admin/sandboxes/default",
      },
  },
];

/** What the decision on an upload depends on. */
export interface UploadFacts {
  readonly form: Form;
  readonly largest: number;
}

/** The checks on an upload, in their order. */
export const UPLOAD_LADDER: readonly Rung<UploadFacts>[] = [
  {
    check: "file-present",
    judge: ({ form }) =>
      form.file ? "there is a file" : { error: toyErrors["file-missing"], reason: "the form has no part file" },
  },
  {
    check: "size",
    judge({ form, largest }) {
      const size = form.file?.size ?? 0;
      if (size <= largest) return `${size} bytes are no more than ${largest}`;
      return { error: toyErrors["file-too-large"], values: { size }, reason: `${size} bytes are more than ${largest}` };
    },
  },
];
