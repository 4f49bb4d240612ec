import { commboxErrors, extensionOf, mediaClass, typeOfName } from "@wamock/contract/commbox";
import { essence, type Form, type Refusal, type Rung, type SentFile } from "@wamock/engine";

/** What the decision on an upload depends on, once the gate is passed. */
export interface UploadFacts {
  readonly form: Form;
  /** Names of the parts that have a file name, as far as the form can be read. */
  readonly filePartNames: readonly string[];
  /** The largest file of this type, in bytes. */
  readonly maximumBytes: (type: string) => number;
}

/** The checks on an upload. The order is a choice. */
export const UPLOAD_LADDER: readonly Rung<UploadFacts>[] = [
  { check: "file-present", judge: judgeFilePresent },
  { check: "file-not-empty", judge: judgeFileNotEmpty },
  { check: "type-allowed", judge: judgeType },
  { check: "size", judge: judgeSize },
];

/** The media type of a file: its part's, else what its name speaks of. */
function typeOf({ type, typeDeclared, filename }: SentFile): string {
  return essence(typeDeclared ? type : typeOfName(filename) ?? type);
}

function judgeFilePresent({ form, filePartNames }: UploadFacts): Refusal | string {
  if (form.files.length > 0) return `there is a file, "${form.files[0]?.filename}"`;
  return { error: commboxErrors["file-missing"], reason: whyNoFile(form, filePartNames) };
}

function whyNoFile(form: Form, filePartNames: readonly string[]): string {
  if (form.kind === "empty") return "the body is empty: send multipart/form-data with the file in pic";
  if (form.kind === "unreadable") return "the body cannot be read as a multipart form";
  if (form.kind !== "multipart") return `the body is ${form.kind}: send multipart/form-data with the file in pic`;
  if (form.notAFile) return form.notAFile;
  if (filePartNames.length === 0) return "the form has no part with a file name: send the file in pic";
  const names = filePartNames.map((name) => `"${name}"`).join(", ");
  return `the file is in ${names}: its part must be named pic, unless commbox.file-field is observed`;
}

function judgeFileNotEmpty({ form: { files } }: UploadFacts): Refusal | string {
  const empty = files.find(({ size }) => size === 0);
  if (!empty) return "every file has content";
  return { error: commboxErrors["invalid-parameters"], reason: `"${empty.filename}" has 0 bytes: send its content` };
}

function judgeType({ form: { files } }: UploadFacts): Refusal | string {
  const refused = files.find((file) => mediaClass(typeOf(file)) === undefined);
  if (!refused) return "every file is of a type that WhatsApp takes";
  const type = typeOf(refused);
  const reason = refused.typeDeclared
    ? `the Content-Type of "${refused.filename}" is "${refused.type}", which WhatsApp does not take`
    : `"${refused.filename}" has no Content-Type, and its name speaks of none that WhatsApp takes: give it its type`;
  return {
    error: commboxErrors["type-not-allowed"],
    values: { type, extension: extensionOf(refused.filename) },
    reason,
  };
}

function judgeSize({ form: { files }, maximumBytes }: UploadFacts): Refusal | string {
  const refused = files.find((file) => file.size > maximumBytes(typeOf(file)));
  if (!refused) return "every file is within its size";
  return {
    error: commboxErrors["file-too-large"],
    reason: `"${refused.filename}" has ${refused.size} bytes: more than the ${maximumBytes(typeOf(refused))} that ` +
      `"${typeOf(refused)}" may have here`,
  };
}
