import type { FaultType } from "../faults/action.ts";

/** Where a magic input stands: in the name of an uploaded file, or in the place of a credential. */
export type MagicPlace = "file-name" | "token";

/** A parameter of a magic input. */
export interface MagicParameter {
  /** The field of the action that it is. */
  readonly field: string;
  /** What it is called where the form is shown. */
  readonly shown: string;
  readonly optional?: true;
}

/** One form that magic inputs have. */
export interface MagicForm {
  /** The action that it orders, and its name. */
  readonly type: FaultType;
  readonly parameters: readonly MagicParameter[];
  readonly places: readonly MagicPlace[];
  /** What it does, as a sentence. */
  readonly does: string;
  /** Parameters for an example, where an error is not one of them. */
  readonly example: readonly string[];
}

const ERROR: readonly MagicParameter[] = [
  { field: "error", shown: "error" },
  { field: "status", shown: "status", optional: true },
];

const AFTER_BYTES: readonly MagicParameter[] = [{ field: "afterBytes", shown: "bytes", optional: true }];

/** Every form. A token says who calls, so only what needs no success fits there. */
export const MAGIC_FORMS: readonly MagicForm[] = [
  {
    type: "error",
    parameters: ERROR,
    places: ["file-name", "token"],
    does: "Answers an error of the catalogue.",
    example: [],
  },
  {
    type: "refuse-early",
    parameters: ERROR,
    places: ["token"],
    does: "Answers an error before the body is read, and reads none of it.",
    example: [],
  },
  {
    type: "delay",
    parameters: [{ field: "ms", shown: "milliseconds" }],
    places: ["file-name"],
    does: "Does the work, and answers so much later.",
    example: ["2000"],
  },
  {
    type: "drip",
    parameters: [{ field: "bytes", shown: "bytes" }, { field: "everyMs", shown: "milliseconds" }],
    places: ["file-name"],
    does: "Does the work, and sends so many bytes of the answer's body in each interval.",
    example: ["8", "100"],
  },
  {
    type: "reset",
    parameters: AFTER_BYTES,
    places: ["file-name", "token"],
    does: "Resets the connection, before the answer or after so many bytes of it.",
    example: [],
  },
  {
    type: "close",
    parameters: AFTER_BYTES,
    places: ["file-name", "token"],
    does: "Closes the connection, before the answer or after so many bytes of it.",
    example: [],
  },
  {
    type: "truncate",
    parameters: [{ field: "atByte", shown: "bytes", optional: true }],
    places: ["file-name"],
    does: "Does the work, and ends the answer's body after so many bytes, or half-way.",
    example: ["10"],
  },
  {
    type: "wrong-length",
    parameters: [{ field: "by", shown: "bytes" }],
    places: ["file-name"],
    does: "Does the work, and announces so many bytes more, or with a minus fewer, than come.",
    example: ["10"],
  },
  {
    type: "garbage",
    parameters: [],
    places: ["file-name", "token"],
    does: "Sends bytes that are no HTTP.",
    example: [],
  },
];

/** What every magic input begins with, and nothing else should. */
export const MAGIC_PREFIX = "wamock-";

/** A form as it is written: `wamock-error.<error>[.<status>]`. */
export function writtenForm({ type, parameters }: MagicForm): string {
  const written = parameters.map(({ shown, optional }) => optional ? `[.<${shown}>]` : `.<${shown}>`);
  return MAGIC_PREFIX + type + written.join("");
}

/** The forms that fit in a place. */
export function formsFor(place: MagicPlace): readonly MagicForm[] {
  return MAGIC_FORMS.filter(({ places }) => places.includes(place));
}
