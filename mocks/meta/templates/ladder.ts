import { metaErrors } from "@wamock/contract/meta";
import type { Refusal, Rung } from "@wamock/engine";

/** What the decision on a new template depends on. */
export interface TemplateFacts {
  /** Each parameter that a template needs, with whether it is there. */
  readonly required: Readonly<Record<string, boolean>>;
  /** Whether there is a body of which nothing can be told. */
  readonly unreadable: boolean;
  readonly name: string;
  readonly language: string;
  readonly header: HeaderFacts | undefined;
  readonly body: string | undefined;
  readonly footer: string | undefined;
  /** How many templates there are. */
  readonly count: number;
  /** Whether there is one of that name and language. */
  readonly taken: boolean;
  readonly limits: {
    readonly count: number;
    readonly body: number;
    readonly header: number;
    readonly footer: number;
  };
}

/** The header of a template. */
export interface HeaderFacts {
  /** Upper-case: `TEXT`, `IMAGE`. */
  readonly format: string;
  readonly text: string | undefined;
  /** The element of `example.header_handle`. */
  readonly handle: string | undefined;
  /** Whether the sample is in `example.header_url`. */
  readonly hasUrl: boolean;
  /** What is wrong with the handle. */
  readonly handleProblem: string | undefined;
}

/** Formats that need a sample out of a resumable upload. */
const MEDIA_FORMATS = ["IMAGE", "VIDEO", "DOCUMENT", "GIF"];

/** The checks on a new template. Their order is this project's choice. */
export const TEMPLATE_LADDER: readonly Rung<TemplateFacts>[] = [
  { check: "template-required", judge: judgeRequired },
  { check: "account-templates", judge: judgeCount },
  { check: "template-new", judge: judgeNew },
  { check: "template-characters", judge: judgeCharacters },
  { check: "template-edges", judge: judgeEdges },
  { check: "template-sample", judge: judgeSample },
  { check: "template-handle", judge: judgeHandle },
];

function judgeRequired({ required, unreadable }: TemplateFacts): Refusal | string {
  const missing = Object.entries(required).find(([, isThere]) => !isThere)?.[0];
  if (missing === undefined) return "every parameter that a template needs is there";
  const reason = unreadable
    ? `the body is neither the JSON nor the form that its Content-Type says, so ${missing} is not seen`
    : missing === "components"
    ? "components is missing, empty, or no list"
    : `the parameter ${missing} is missing`;
  return { error: metaErrors["parameter-required"], values: { parameter: missing }, reason };
}

function judgeCount({ count, limits }: TemplateFacts): Refusal | string {
  if (count < limits.count) return `there are ${count} of ${limits.count} templates`;
  return { error: metaErrors["template-limit"], reason: `there are ${count} templates: delete one first` };
}

/** Whether the account has no template of that name and language yet. */
export function judgeNew(
  { name, language, taken }: Pick<TemplateFacts, "name" | "language" | "taken">,
): Refusal | string {
  if (!taken) return `there is no template "${name}" in "${language}"`;
  return {
    error: metaErrors["template-duplicate"],
    values: { language: languageName(language) },
    reason: `there is a template "${name}" in "${language}" already`,
  };
}

function judgeCharacters({ header, body, footer, limits }: TemplateFacts): Refusal | string {
  const texts = [["body", body, limits.body], ["header", header?.text, limits.header], [
    "footer",
    footer,
    limits.footer,
  ]] as const;
  for (const [name, text = "", most] of texts) {
    const length = [...text].length;
    if (length <= most) continue;
    return { error: metaErrors["template-character-limit"], reason: `the ${name} has ${length} characters of ${most}` };
  }
  return "no text is too long";
}

function judgeEdges({ body = "" }: TemplateFacts): Refusal | string {
  const bare = body.replace(/^[\s\p{P}]*(?=\{\{)|(?<=\}\})[\s\p{P}]*$/gu, "");
  const side = bare.startsWith("{{") ? "begins" : bare.endsWith("}}") ? "ends" : undefined;
  if (side === undefined) return "the body neither begins nor ends with a parameter";
  const reason = `the body ${side} with a parameter, punctuation aside: put words there`;
  return { error: metaErrors["template-edge-parameters"], reason };
}

function judgeSample({ header }: TemplateFacts): Refusal | string {
  if (!header || !MEDIA_FORMATS.includes(header.format)) return "no header that needs a sample";
  const { handle, format, hasUrl } = header;
  if (handle !== undefined && !/^https?:\/\//i.test(handle)) return "the header has a sample";
  const reason = handle !== undefined || hasUrl
    ? "the sample is a URL: it must be the handle of a resumable upload, in example.header_handle"
    : 'the header has no sample: give it example: { "header_handle": ["<handle of a resumable upload>"] }';
  return { error: metaErrors["template-sample-missing"], values: { format }, reason };
}

function judgeHandle({ header }: TemplateFacts): Refusal | string {
  if (header?.handle === undefined || !MEDIA_FORMATS.includes(header.format)) return "no handle to judge";
  if (header.handleProblem === undefined) return "the handle is one that was given out";
  return { error: metaErrors["media-handle-invalid"], reason: `the handle is not good: ${header.handleProblem}` };
}

/** A language as Meta names it: `en_US` is English (US). */
function languageName(code: string): string {
  try {
    const names = new Intl.DisplayNames(["en"], { type: "language", languageDisplay: "standard", style: "short" });
    return names.of(code.replaceAll("_", "-")) ?? code;
  } catch {
    return code;
  }
}
